import { isHttpStatus, isOwnFlag, isReasonPhrase, parseFlag } from '../api-shapes.ts';
import type { Path, WrittenCode, WrittenMessage } from '../candidate.ts';
import { LONGEST_MESSAGE } from '../limits.ts';
import type { Mention } from '../messages/message-mentions.ts';
import type { Reading } from '../reading.ts';
import { type MappedText, originalSpan } from '../source-map.ts';
import { overlap, type Span } from '../span.ts';
import type { CodeLabel } from './code-labels.ts';
import { withNeighbours } from './neighbour-records.ts';
import { findNumber, findRecords, scopeOf, type TextRecord } from './text-records.ts';

const LOG = /\d\d:\d\d:\d\d|\w=\S/;

/** What a record says beside one of its codes. */
interface Saying {
  readonly message: Span | undefined;
  readonly success: boolean | undefined;
  /** Documented messages that are said by this, and not once more by themselves. */
  readonly used: readonly Mention[];
}

/** Between a message and a code that follows on it. */
const LEADS_ON = /^[.!]?[\s,;:([–—-]{1,4}(?:with\s)?(?:(?:error|status|response)\s)?$/i;

/** Between a code and the message that belongs to it. */
const FOLLOWS = /^["'`)\]]{0,2}\s?[([:,–-]{1,2}\s?["'`]?$/;

function sayingOf(text: string, record: TextRecord, at: number): Saying {
  const { code, says, label } = record.codes[at] as CodeLabel;
  const scope = scopeOf(record, at);
  const inScope = ({ start, end }: Span) => start >= scope.start && end <= scope.end;
  const field = record.messages.find(inScope) ?? says;
  const flags = record.flags.filter(inScope);
  const flag = flags.find(({ text }) => isOwnFlag(text)) ?? flags[0];
  const own = record.mentions.filter(
    (one) => inScope(one) && one.entries.some((e) => e.code === code),
  );
  const inField = record.mentions.filter((one) => field && overlap(one, field));
  // "Failed to add customer, error code: 1032, message: …" tells of one error.
  const leading = field
    ? record.mentions.filter(({ end }) =>
        LEADS_ON.test(text.slice(end, Math.max(end, Math.min(label, end + 24)))),
      )
    : [];
  // "error code 8015 (customer not found)", in other words than those of the code.
  const { end } = record.codes[at] as CodeLabel;
  const following = record.mentions.find(
    (one) => inScope(one) && FOLLOWS.test(text.slice(end, Math.max(end, one.start))),
  );
  return {
    message: field ?? own[0] ?? following,
    success: flag && parseFlag(flag.text),
    used: [...inField, ...leading, ...own.slice(0, 1), ...(following ? [following] : [])],
  };
}

/** How much longer a record may be than a label and its number that are all of it. */
const MARKS = 6;

/** Whether a label is enough for its number to be a code, or what is beside it. */
function isCodeHere(
  text: string,
  record: TextRecord,
  label: CodeLabel,
  saying: Saying,
  reading: Reading,
): boolean {
  const { code, strength } = label;
  if (strength === 'sure') return true;
  if (isHttpStatus(code) && strength === 'with-more') {
    // Beside the words of HTTP, or of any other software, it is the status of HTTP.
    const { message } = saying;
    const says = message && text.slice(message.start, message.end);
    const isOurs = says !== undefined && reading.messages.areAlike(code, says);
    return (
      isOurs || (saying.success !== undefined && says !== undefined && !isReasonPhrase(code, says))
    );
  }
  if (saying.message || saying.success !== undefined) return true;
  const isAll = record.end - record.start - (label.end - label.label) <= MARKS;
  return (isAll && reading.isCode(label.code)) || label.strength === 'alone';
}

/**
 * Reads a stretch of plain text: finds numbers called codes with the messages and flags beside
 * them, and documented messages that stand by themselves. Never throws.
 */
export function readText(source: MappedText, stretch: Span, reading: Reading, path: Path): void {
  const { text } = source;
  const codeAt = (span: Span): WrittenCode => {
    const written = text.slice(span.start, span.end);
    return { code: Number(written), written, span: originalSpan(source, span) };
  };
  const messageAt = (span: Span): WrittenMessage => ({
    text: text.slice(span.start, Math.min(span.end, span.start + LONGEST_MESSAGE)),
    span: originalSpan(source, span),
  });
  const add = (
    record: TextRecord,
    code: Span | undefined,
    message: Span | undefined,
    success?: boolean | undefined,
  ) => {
    const context = text.slice(record.start, record.end);
    const format = LOG.test(context.slice(0, 200)) ? 'log' : 'text';
    reading.detected.add(format);
    reading.candidates.push({
      format,
      role: 'plain',
      code: code && codeAt(code),
      message: message && messageAt(message),
      success,
      path: () => path,
      object: originalSpan(source, record),
      context: () => context,
    });
  };

  for (const record of withNeighbours(text, findRecords(source, stretch, reading))) {
    const used = new Set<Mention>();
    record.codes.forEach((label, at) => {
      const saying = sayingOf(text, record, at);
      if (!isCodeHere(text, record, label, saying, reading)) return;
      for (const mention of saying.used) used.add(mention);
      add(record, label, saying.message, saying.success);
    });
    for (const { code, start, end } of record.possible) {
      reading.possible.push({ code, ...originalSpan(source, { start, end }) });
    }
    for (const mention of record.mentions) {
      if (!used.has(mention)) add(record, findNumber(text, record, mention), mention);
    }
    reading.settle();
  }
}
