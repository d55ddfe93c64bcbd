import { isOwnFlag, parseFlag } from '../api-shapes.ts';
import type { Path, PossibleCode, Reading } from '../candidate.ts';
import { LONGEST_MESSAGE } from '../decoded.ts';
import type { Mention } from '../messages/known-messages.ts';
import { type MappedText, originalSpan, overlap, type Span } from '../source-map.ts';
import { type CodeLabel, eachRecord, type TextRecord } from './text-records.ts';

/** The part of a record in which everything belongs to one of its codes. */
function scopeOf({ codes, start, end }: TextRecord, own: CodeLabel): Span {
  const at = codes.indexOf(own);
  return { start: at > 0 ? own.label : start, end: codes[at + 1]?.label ?? end };
}

/** What a record says beside one of its codes. */
interface Saying {
  readonly message: Span | undefined;
  readonly success: boolean | undefined;
  /** Documented messages that are said by this, and not once more by themselves. */
  readonly used: readonly Mention[];
}

/** Between a message and a code that follows on it: "Cannot add customer, error code: 1032". */
const LEADS_ON = /^[.!]?[\s,;:([–—-]{1,4}(?:with\s)?(?:(?:error|status|response)\s)?$/i;

/** Between a code and a message in other words than its own: "error code 8015 (not found)". */
const FOLLOWS = /^["'`)\]]{0,2}\s?[([:,–-]{1,2}\s?["'`]?$/;

function sayingOf(text: string, record: TextRecord, own: CodeLabel): Saying {
  const scope = scopeOf(record, own);
  const inScope = ({ start, end }: Span) => start >= scope.start && end <= scope.end;
  const between = (start: number, end: number) => text.slice(start, Math.max(start, end));
  const field = record.messages.find(inScope) ?? own.says;
  const flags = record.flags.filter(inScope);
  const flag = flags.find((one) => isOwnFlag(one.text)) ?? flags[0];
  const { mentions } = record;
  const documented = mentions.find(
    (one) => inScope(one) && one.entries.some(({ code }) => code === own.code),
  );
  const following = mentions.find(
    (one) => inScope(one) && FOLLOWS.test(between(own.end, one.start)),
  );
  const isSaid = (one: Mention) =>
    field !== undefined &&
    (overlap(one, field) || LEADS_ON.test(between(one.end, Math.min(own.label, one.end + 24))));
  return {
    message: field ?? documented ?? following,
    success: flag && parseFlag(flag.text),
    used: mentions.filter((one) => one === documented || one === following || isSaid(one)),
  };
}

/** Whether a label is enough for its number to be a code, or what is beside it. */
function isCodeHere(
  text: string,
  { code, strength }: CodeLabel,
  { message, success }: Saying,
  { messages }: Reading,
): boolean {
  if (strength !== 'with-more') return true;
  // Beside the words of HTTP, or of any other software, it is the status of HTTP.
  if (!message) return false;
  return success !== undefined || messages.areAlike(code, text.slice(message.start, message.end));
}

const NUMBERS = /(?<![\p{L}\p{N}_.:/=-])\d{2,9}(?![\p{L}\p{N}_%]|[.:/-]\d)/gu;

/** The number that is the code of a message, elsewhere in its line: `Coupon expired, id 7, 713`. */
function findNumber(text: string, record: TextRecord, mention: Mention): Span | undefined {
  for (const { 0: digits, index } of text.slice(record.start, record.end).matchAll(NUMBERS)) {
    const start = record.start + index;
    const span = { start, end: start + digits.length };
    const isIts = mention.entries.some(({ code }) => code === Number(digits));
    if (isIts && !overlap(span, mention)) return span;
  }
  return undefined;
}

/** The shortest there is: a label, a sign and two digits. */
const SHORTEST = 5;

/**
 * Reads a stretch of plain text: finds numbers called codes with the messages and flags beside
 * them, and documented messages that stand by themselves.
 */
export function readText(source: MappedText, stretch: Span, reading: Reading, path: Path): void {
  if (stretch.end - stretch.start < SHORTEST) return;
  const { text } = source;
  const textAt = ({ start, end }: Span) =>
    text.slice(start, Math.min(end, start + LONGEST_MESSAGE));
  const add = (
    record: TextRecord,
    code: Span | undefined,
    message: Span | undefined,
    success: boolean | undefined,
  ) => {
    const written = code ? textAt(code) : null;
    reading.candidates.push({
      role: 'plain',
      code: written === null ? null : Number(written),
      written,
      message: message ? textAt(message) : null,
      success: success ?? null,
      at: originalSpan(source, code ?? message ?? record),
      object: originalSpan(source, record),
      path: () => path,
      context: () => text.slice(record.start, record.end),
    });
  };

  const found = new Set<number>();
  const possible: PossibleCode[] = [];
  eachRecord(source, stretch, reading, possible, (record) => {
    const used = new Set<Mention>();
    for (const label of record.codes) {
      const saying = sayingOf(text, record, label);
      if (!isCodeHere(text, label, saying, reading)) continue;
      for (const mention of saying.used) used.add(mention);
      add(record, label, saying.message, saying.success);
    }
    for (const mention of record.mentions) {
      if (used.has(mention)) continue;
      const number = findNumber(text, record, mention);
      if (number) found.add(number.start);
      add(record, number, mention, undefined);
    }
    reading.handOn();
  });
  for (const { code, start, end } of possible) {
    if (!found.has(start)) reading.possible.push({ code, ...originalSpan(source, { start, end }) });
  }
}
