import type { CodeLabel } from './code-labels.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

/** A message that is longer is cut off where it is compared. */
const LONGEST = 300;

/** What ends a field of a line before a number, and the field after one. */
const FIELD_ENDS = /[|\t"<>:;\]\r\n]/;
const FIELD = /^[^|\t"<\r\n]*/;

const LEVEL =
  /^(?:\S*\d\S*\s+){0,4}(?:\[?(?:error|warn|warning|info|debug|fatal|severe)\b\]?)?[\s-]*/i;

/** What may stand between a number and its message. */
const GAP_AFTER = /^["'`)\]>*]{0,3}(?:\s{0,4}(?:[:|,;.–—-]{1,2}|[-=]>))?[ \t]{0,4}["'`(*]{0,2}/;
const GAP_BEFORE = /[.!]?["'`)*]{0,2}\s{0,4}(?:[|,;–—-]{1,2}\s{0,4})?["'`([<*#]{0,3}$/;

const LONGEST_GAP = 20;

const NUMBERS = /\d{3,9}/g;
const BESIDE_WORD = /[\p{L}\p{N}_@%$]/u;

/** The text of a field without what is around it, with its place; `at` is where it begins. */
function trimmed(text: string, at: number): Span {
  const start = at + (text.length - text.trimStart().length);
  return { start, end: at + text.trimEnd().replace(/["'`)\]},;]+$/, '').length };
}

function fieldsAfter(text: string, end: number, limit: number): readonly Span[] {
  const near = text.slice(end, Math.min(limit, end + LONGEST));
  const gap = GAP_AFTER.exec(near)?.[0].length ?? 0;
  const field = FIELD.exec(near.slice(gap))?.[0] ?? '';
  if (gap === 0 || !/^\p{L}/u.test(field)) return [];
  const comma = field.indexOf(',');
  const whole = trimmed(field, end + gap);
  return comma < 0 ? [whole] : [whole, trimmed(field.slice(0, comma), end + gap)];
}

function fieldsBefore(text: string, start: number, limit: number): readonly Span[] {
  const near = text.slice(Math.max(limit, start - LONGEST), start);
  const gap = GAP_BEFORE.exec(near.slice(-LONGEST_GAP))?.[0] ?? '';
  if (gap.trim() === '') return [];
  const field =
    near
      .slice(0, near.length - gap.length)
      .split(FIELD_ENDS)
      .at(-1) ?? '';
  const from = start - gap.length - field.length;
  const level = LEVEL.exec(field)?.[0].length ?? 0;
  const comma = field.lastIndexOf(',') + 1;
  return [trimmed(field.slice(level), from + level), trimmed(field.slice(comma), from + comma)];
}

/**
 * The documented codes of a stretch that stand right beside a message like their own, in order:
 * `1012: Cannot find customer`, `Cannot find customer (1012)`, a row of a table. Never throws.
 */
export function findNumberedMessages(
  text: string,
  stretch: Span,
  { isCode, messages }: Pick<Reading, 'isCode' | 'messages'>,
): readonly CodeLabel[] {
  const labels: CodeLabel[] = [];
  const pattern = new RegExp(NUMBERS);
  pattern.lastIndex = stretch.start;
  for (;;) {
    const found = pattern.exec(text);
    if (!found || pattern.lastIndex > stretch.end) return labels;
    const { 0: written, index: start } = found;
    const code = Number(written);
    if (!isCode(code) || written.startsWith('0')) continue;
    const end = start + written.length;
    if (start > stretch.start && BESIDE_WORD.test(text.charAt(start - 1))) continue;
    if (end < stretch.end && BESIDE_WORD.test(text.charAt(end))) continue;
    const fields = [
      ...fieldsAfter(text, end, stretch.end),
      ...fieldsBefore(text, start, stretch.start),
    ];
    const says = fields.find((field) =>
      messages.areAlike(code, text.slice(field.start, field.end)),
    );
    if (says) labels.push({ code, written, start, end, label: start, strength: 'sure', says });
  }
}
