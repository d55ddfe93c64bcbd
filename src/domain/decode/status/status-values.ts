import type { WrittenCode, WrittenMessage } from '../candidate.ts';
import { LONGEST_MESSAGE } from '../limits.ts';
import { type MappedText, originalSpan, unescaped } from '../source-map.ts';
import type { Scalar } from '../structure/structure.ts';

/** What a value says; empty for one that is too long to be part of a status. */
export function textOf(source: MappedText, value: Scalar | undefined): string {
  if (!value || value.end - value.start > LONGEST_MESSAGE) return '';
  return unescaped(source, value, value.escapes).text;
}

/** A code as a response writes it, `8015`, `ERR_8015`, `8015.0`; 0 says that there is none. */
const WRITTEN_CODE = /^\s*(?:(?:error|err|e|code)[\s_#:-]{0,3})?([1-9]\d{0,8})(?:\.0{1,4})?\s*$/i;
const LONGEST_CODE = 64;

/**
 * The code that a value is, with the place of its digits. Undefined for anything else, and for
 * a number at the end of a text that was cut off in it, unless the catalog has it.
 */
export function readCode(
  source: MappedText,
  value: Scalar | undefined,
  isCode: (code: number) => boolean,
): WrittenCode | undefined {
  if (!value || value.end - value.start > LONGEST_CODE) return undefined;
  const inside = unescaped(source, value, value.escapes);
  const written = WRITTEN_CODE.exec(inside.text)?.[1];
  if (written === undefined || (value.cut && !isCode(Number(written)))) return undefined;
  const start = inside.text.indexOf(written);
  const span = originalSpan(inside, { start, end: start + written.length });
  return { code: Number(written), written, span };
}

const NOTHING = /^(?:null|none|nil|undefined)$/i;

/** The message that a value is, up to the length that is compared; undefined for `null`. */
export function readMessage(
  source: MappedText,
  value: Scalar | undefined,
): WrittenMessage | undefined {
  if (!value) return undefined;
  const text = unescaped(source, value, value.escapes).text.slice(0, LONGEST_MESSAGE);
  return NOTHING.test(text) ? undefined : { text, span: originalSpan(source, value) };
}

export function readNumber(source: MappedText, value: Scalar | undefined): number | undefined {
  const text = textOf(source, value).trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
