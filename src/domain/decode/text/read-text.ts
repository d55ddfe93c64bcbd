import { parseFlag } from '../api-shapes.ts';
import type { DecodeRun, Path, PossibleCode } from '../candidate.ts';
import { MAX_MESSAGE_LENGTH } from '../decoded.ts';
import type { Mention } from '../messages/known-messages.ts';
import { type MappedText, originalSpan, overlap, type Span } from '../source-map.ts';
import { fieldsOf } from './line-fields.ts';
import type { LabelledCode } from './text-codes.ts';
import { lineBeside } from './text-lines.ts';
import { isOf, recordsIn, type TextRecord } from './text-records.ts';

/**
 * What joins a code and a documented message of another code: "error code 8015 (not found)",
 * "Cannot add customer, error code: 1032".
 */
const BESIDE =
  /^(?=.)["'`)\].!]{0,3}[\s,;:([=>/–—-]{0,5}(?:(?:with|api|error|status|response|message|msg)\s){0,3}["'`]?$/i;

/** The value of a flag, if there is one. */
const flagOf = (text: string, flag: Span | undefined): boolean | undefined =>
  flag && parseFlag(text.slice(flag.start, flag.end));

/**
 * What a record says about one of its codes, in the part that belongs to that code, and the
 * documented messages that this uses up.
 */
function messageOfCode(text: string, record: TextRecord, own: LabelledCode) {
  const at = record.codes.indexOf(own);
  const scope = {
    start: at > 0 ? own.label : record.start,
    end: record.codes[at + 1]?.label ?? record.end,
  };
  const inScope = (one: Span) => one.start >= scope.start && one.end <= scope.end;
  const isBetween = (from: number, to: number) => from < to && BESIDE.test(text.slice(from, to));
  const flag = record.flags.find(inScope);
  const mentions = record.mentions.filter(inScope);
  const documented = mentions.find((one) => isOf(one, own.code));
  const beside = mentions.find(
    (one) => isBetween(own.end, one.start) || isBetween(one.end, own.label),
  );
  const message =
    record.messages.find((one) => inScope(one) && (!documented || overlap(one, documented))) ??
    documented ??
    own.messageBeside ??
    beside;
  return {
    message,
    success: flagOf(text, flag),
    used: record.mentions.filter(
      (one) => one === documented || one === beside || (message && overlap(one, message)),
    ),
  };
}

const NUMBERS = /(?<![\p{L}\p{N}_./-])\d+(?![\p{L}\p{N}_%]|[.:/-]\d)/gu;

/** The line above or below a record, skipping a blank one; the record itself if there is none. */
function besideRecord(text: string, record: Span, isBelow: boolean, within: Span): Span {
  const next = lineBeside(text, record, isBelow, within) ?? record;
  const isBlank = text.slice(next.start, next.end).trim() === '';
  return (isBlank && lineBeside(text, next, isBelow, within)) || next;
}

/**
 * The code of a message elsewhere in its line, `Coupon expired, id 7, 713`, or last in the line
 * above or below, as in tables whose cells were copied.
 */
function findNumber(text: string, record: Span, mention: Mention, within: Span): Span | undefined {
  const isIn = (line: Span, isLast: boolean) => {
    for (const { 0: digits, index } of text.slice(line.start, line.end).matchAll(NUMBERS)) {
      const start = line.start + index;
      const span = { start, end: start + digits.length };
      const isOwn = isOf(mention, Number(digits)) && !overlap(span, mention);
      if (isOwn && !(isLast && text.slice(span.end, line.end).trim())) return span;
    }
    return undefined;
  };
  const inBeside = (isBelow: boolean) => isIn(besideRecord(text, record, isBelow, within), true);
  return isIn(record, false) ?? inBeside(false) ?? inBeside(true);
}

/** The shortest text with a code: a label, a separator and two digits. */
const MIN_LENGTH = 5;

/**
 * Reads a stretch of plain text: finds labelled codes with the messages and flags beside them, and
 * documented messages on their own.
 */
export function readText(source: MappedText, stretch: Span, run: DecodeRun, path: Path): void {
  if (stretch.end - stretch.start < MIN_LENGTH) return;
  const { text } = source;
  const textAt = ({ start, end }: Span) =>
    text.slice(start, Math.min(end, start + MAX_MESSAGE_LENGTH));
  /** The text around a code, up to the next punctuation mark or code. */
  const clauseOf = ({ start, end, codes }: TextRecord, { start: at, end: behind }: Span) => {
    const before = codes.findLast((one) => one.end <= at)?.end ?? start;
    const after = codes.find((one) => one.start >= behind)?.label ?? end;
    const [rest = ''] = text.slice(behind, after).split(/[.?!;,\n]/, 1);
    return text.slice(before, at).replace(/^.*[.?!;,\n]\s/s, '') + rest;
  };
  const add = (record: TextRecord, code?: Span, message?: Span, success?: boolean) => {
    run.candidates.push({
      role: 'plain',
      code: code ? Number(textAt(code)) : null,
      message: message ? textAt(message) : null,
      success: success ?? null,
      at: originalSpan(source, code ?? message ?? record),
      path: () => path,
      context: () => text.slice(record.start, record.end),
      clause: () => (code ? clauseOf(record, code) : ''),
    });
  };

  /** Numbers used as codes of messages, and the last labelled code. */
  const found = new Set<number>();
  let last = -1;
  const possible: PossibleCode[] = [];
  for (const record of recordsIn(text, stretch, run, possible)) {
    run.advance(source.original(record.start));
    const used: Mention[] = [];
    for (const label of record.codes) {
      if (found.has(label.start)) continue;
      last = label.start;
      const { message, success, used: said } = messageOfCode(text, record, label);
      // Beside the words of HTTP or other software, it is an HTTP status.
      const isOwn = () =>
        message && (success !== undefined || run.messages.areAlike(label.code, textAt(message)));
      if (label.needsMore && !isOwn()) continue;
      used.push(...said);
      add(record, label, message, success);
    }
    for (const mention of record.mentions) {
      if (used.includes(mention)) continue;
      const number = findNumber(text, record, mention, stretch);
      if (number && (number.start === last || found.has(number.start))) continue;
      if (number) found.add(number.start);
      const line = text.slice(record.start, record.end);
      add(record, number, mention, flagOf(line, fieldsOf(line, 0).flags[0]));
    }
    // No structure around the text is still open.
    if (path.length === 0) run.flush();
  }
  for (const { code, start, end } of possible) {
    if (!found.has(start)) run.possible.push({ code, ...originalSpan(source, { start, end }) });
  }
}
