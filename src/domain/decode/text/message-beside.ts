import type { KnownMessages } from '../messages/known-messages.ts';
import type { Span } from '../source-map.ts';

const LONGEST = 300;

/** What opens a field, so that a number behind it is the first thing there. */
const FIRST = /(?:^|[\n|\t["(#>*]|: |V ) *$/;

/** From a number to its message: a closing mark and a gap, with or without a sign of its own. */
const GAP_AFTER =
  /^[")\]>*]{0,3}(?:(\s{0,2}(?:[:|.]|-(?= )|[-=]>)|[,;]|\t)[ \t]{0,2}|[ \t]{1,2})["(*]{0,2}(?=[A-Za-z])/;

/** From a message to its number, which is in brackets or in the next cell. */
const GAP_BEFORE = /[.!]?[")*]{0,2}\s{0,2}(?:[|\t]\s{0,2}|[([]#?) *$/;

const FIELD = /[^|\t"<;\r\n]{0,300}/y;
/** An apostrophe inside a word is none that closes. */
const FIELD_IN_QUOTES = /(?:[^|\t"<;\r\n'`]|['`](?=\p{L})){0,300}/uy;
const FIELD_ENDS = /[|\t"<>:;\]\r\n]/;

/** What closes at the end of a field, but for a bracket that it opens. */
const CLOSING = /(?:["'`\]};,\s]|(?<!\([^()]*)\))+$/;

/** The part of a field that is not white space or closing marks; `at` is where it begins. */
function trimmed(text: string, at: number): Span {
  const start = at + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, at + text.replace(CLOSING, '').length) };
}

/** Where fields are beside a number, as places in the tokens of its line. */
export interface FieldsBeside {
  /** Where one begins behind it, and where one ends before it. */
  readonly after: number | undefined;
  readonly before: number | undefined;
}

/** Finds them, given what is before and behind the number at a place. */
export function fieldsBeside(at: number, before: string, after: string): FieldsBeside {
  const [gap = '', sign] = GAP_AFTER.exec(after) ?? [];
  const isField = gap && (sign || gap.endsWith('"') || FIRST.test(before));
  const end = GAP_BEFORE.exec(before)?.index;
  return {
    after: isField ? at + 1 + gap.length : undefined,
    before: end === undefined ? undefined : at - before.length + end,
  };
}

function fieldFrom(text: string, at: number): Span {
  const pattern = /['`]/.test(text.charAt(at - 1)) ? FIELD_IN_QUOTES : FIELD;
  pattern.lastIndex = at;
  return trimmed(pattern.exec(text)?.[0] ?? '', at);
}

function fieldTo(text: string, end: number, first: number): Span {
  const near = text.slice(Math.max(first, end - LONGEST), end);
  const field = near.split(FIELD_ENDS).at(-1) ?? '';
  return trimmed(field, end - field.length);
}

/** The message beside a documented code that is like its own: `1012: Cannot find customer`. */
export function findMessageBeside(
  text: string,
  { after, before }: FieldsBeside,
  starts: readonly number[],
  code: number,
  { areAlike }: KnownMessages,
): Span | undefined {
  const fields: Span[] = [];
  if (after !== undefined) fields.push(fieldFrom(text, starts[after] ?? text.length));
  if (before !== undefined) fields.push(fieldTo(text, starts[before] ?? 0, starts[0] ?? 0));
  return fields.find(({ start, end }) => areAlike(code, text.slice(start, end)));
}
