import { isLineEnd } from '../characters.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../span.ts';
import { withoutClosingMarks } from './closing-marks.ts';
import type { CodeLabel, FoundNumber } from './code-labels.ts';

/** A message that is longer is compared up to here. */
const LONGEST = 300;

/** What opens a field, so that a number behind it is the first thing there. */
const OPENING = '|\t["\'`(#>*';

/** From a number to its message: a closing mark and a gap, with or without a sign of its own. */
const GAP_AFTER =
  /^["'`)\]>*]{0,3}(?:(\s{0,4}(?:[:|.]|[–—-](?= )|[-=]>)|[,;]|\t)[ \t]{0,4}|[ \t]{1,4})["'`(*]{0,2}(?=\p{L})/u;

/** From a message to its number, which is in brackets or in the next cell. */
const GAP_BEFORE = /[.!]?["'`)*]{0,2}\s{0,4}(?:[|\t]\s{0,4}|[([]#?)$/;
const LONGEST_GAP = 16;

const FIELD = /^[^|\t"<\r\n]*/;
/** An apostrophe inside a word is none that closes. */
const FIELD_IN_QUOTES = /^(?:[^|\t"<\r\n'`]|['`](?=\p{L}))*/u;
const FIELD_ENDS = /[|\t"<>:;\]\r\n]/;

const LEVEL =
  /^(?:\S*\d\S*\s+){0,4}(?:\[?(?:error|warn|warning|info|debug|fatal|severe)\b\]?)?[\s-]*/i;

/** The part of a field that is not white space or closing marks; `at` is where it begins. */
function trimmed(text: string, at: number): Span {
  const start = at + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, at + withoutClosingMarks(text).length) };
}

/** The last character before a position in its line that is no space, or nothing. */
function markBefore(text: string, at: number, limit: number): string {
  let before = at - 1;
  while (before >= limit && text.charCodeAt(before) === 32) before--;
  return before < limit || isLineEnd(text.charCodeAt(before)) ? '' : text.charAt(before);
}

function fieldsAfter(text: string, { start, end }: Span, within: Span): readonly Span[] {
  const mark = markBefore(text, start, within.start);
  const isFirst = mark === '' || OPENING.includes(mark);
  const isSpaced = text.charCodeAt(start - 1) === 32;
  if (!isFirst && !isSpaced && mark !== ',' && mark !== ';') return [];
  const near = text.slice(end, Math.min(within.end, end + LONGEST));
  const { 0: gap, 1: sign } = GAP_AFTER.exec(near) ?? [];
  if (gap === undefined) return [];
  const isCell = sign === mark && (sign === ',' || sign === ';');
  const isApart = sign !== undefined && !',;'.includes(sign) && isSpaced;
  if (!isFirst && !isCell && !isApart) return [];
  const pattern = /['`]\*?$/.test(gap) ? FIELD_IN_QUOTES : FIELD;
  const field = pattern.exec(near.slice(gap.length))?.[0] ?? '';
  const at = end + gap.length;
  const comma = field.indexOf(',');
  const whole = trimmed(field, at);
  return comma < 0 ? [whole] : [whole, trimmed(field.slice(0, comma), at)];
}

function fieldsBefore(text: string, { start }: Span, within: Span): readonly Span[] {
  if (!OPENING.includes(markBefore(text, start, within.start) || ' ')) return [];
  const near = text.slice(Math.max(within.start, start - LONGEST), start);
  const gap = GAP_BEFORE.exec(near.slice(-LONGEST_GAP))?.[0];
  if (gap === undefined) return [];
  const field =
    near
      .slice(0, near.length - gap.length)
      .split(FIELD_ENDS)
      .at(-1) ?? '';
  const from = start - gap.length - field.length;
  const level = LEVEL.exec(field)?.[0].length ?? 0;
  return [trimmed(field.slice(level), from + level)];
}

/** What follows a message and is none of it: a mark, or the next name of a value. */
const BEHIND = /^[.!?]?(?:\s*[^\p{L}\p{N}\s'’-]|\s+[\w.-]{1,40}[=:])/u;

/** A field up to where a documented message of the code ends, if something else follows. */
function upToDocumented(
  text: string,
  field: Span,
  code: number,
  messages: Reading['messages'],
): Span {
  const content = text.slice(field.start, field.end);
  const known = messages
    .read(content)
    .find(
      ({ entry, start, end }) =>
        entry.code === code && start === 0 && BEHIND.test(content.slice(end)),
    );
  return known ? { start: field.start, end: field.start + known.end } : field;
}

const BESIDE_NUMBER = /[\p{L}\p{N}_@%$]$|[\p{L}\p{N}][-.:/]$/u;

/**
 * A documented code that stands right beside a message like its own: `1012: Cannot find customer`,
 * `Cannot find customer (1012)`, a row of a table. Undefined for any other number.
 */
export function findNumberedMessage(
  text: string,
  { code, start, end, within }: FoundNumber,
  { messages }: Pick<Reading, 'messages'>,
): CodeLabel | undefined {
  if (start > within.start && BESIDE_NUMBER.test(text.slice(start - 2, start))) return undefined;
  const place = { start, end };
  const fields = [...fieldsAfter(text, place, within), ...fieldsBefore(text, place, within)];
  const says = fields.find((field) => messages.areAlike(code, text.slice(field.start, field.end)));
  if (!says) return undefined;
  const message = upToDocumented(text, says, code, messages);
  const written = text.slice(start, end);
  return { code, written, start, end, label: start, strength: 'sure', says: message };
}
