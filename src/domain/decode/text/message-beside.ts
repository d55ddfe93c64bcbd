import type { KnownMessages } from '../messages/known-messages.ts';
import type { Span } from '../source-map.ts';

const MAX_LENGTH = 300;

/** What begins a field, so that a number after it comes first in the field. */
const FIRST = /(?:^|[\n|\t["(#>*→]|: |[VQ] (?:A )?) *$/;

/** From a number to its message: a closing mark and a gap, with or without a separator. */
const GAP_AFTER =
  /^[")\]>*]{0,3}(?:(\s{0,2}(?:[:|.]|-(?= )|[-=]>)|[,;]?\s{0,2}(?:\/\/|#|--)|[,;]|\t)[ \t]{0,2}|[ \t]{1,2})["(*]{0,2}(?=[A-Za-z](?!\w*[=:(/]))/;

/** From a message to its number, which is in brackets or in the next cell. */
const GAP_BEFORE = /[.!]?[")*]{0,2}\s{0,2}(?:[|\t]\s{0,2}|[([]#?) *$/;

/** An apostrophe inside a word closes nothing. */
const FIELD = /^(?:[^|│\t"<;\r\n'`]|['`](?=\p{L}))*/u;
const FIELD_BEFORE = /[^|│\t"<>:;\]\r\n]*$/;

/** White space before a field, and closing marks at its end, unless the field opens the bracket. */
const AROUND = /^\s+|(?:["'`\]};,\s]|(?<!\([^()]*)\))+$/g;

/** Where the fields beside a number are, as offsets in the tokens of its line. */
export interface FieldsBeside {
  /** The start of the field after it, and the end of the field before it. */
  readonly after?: number | undefined;
  readonly before?: number | undefined;
}

/** Finds the fields before and after the number at `at`. */
export function fieldsBeside(at: number, before: string, after: string): FieldsBeside {
  const [gap = '', sign] = GAP_AFTER.exec(after) ?? [];
  const isField = gap && (sign || gap.endsWith('"') || FIRST.test(before));
  const end = GAP_BEFORE.exec(before)?.index;
  return {
    after: isField ? at + 1 + gap.length : undefined,
    before: end === undefined ? undefined : at - before.length + end,
  };
}

/** The message beside a documented code that resembles its own: `1012: Cannot find customer`. */
export function findMessageBeside(
  text: string,
  line: number,
  { after, before }: FieldsBeside,
  starts: readonly number[],
  code: number,
  { areAlike }: KnownMessages,
): Span | undefined {
  const said = (field: string, at: number) => {
    const message = field.replace(AROUND, '');
    const start = at + field.indexOf(message);
    return /[\s_]/.test(message) && areAlike(code, message)
      ? { start, end: start + message.length }
      : undefined;
  };
  const from = after === undefined ? undefined : line + (starts[after] ?? 0);
  const to = before === undefined ? undefined : line + (starts[before] ?? 0);
  const field =
    from === undefined ? '' : (FIELD.exec(text.slice(from, from + MAX_LENGTH))?.[0] ?? '');
  const found = from === undefined ? undefined : said(field, from);
  if (found || to === undefined) return found;
  const near = text.slice(Math.max(line, to - MAX_LENGTH), to);
  const last = FIELD_BEFORE.exec(near)?.[0] ?? '';
  return said(last, to - last.length);
}
