import type { Candidate } from '../candidate.ts';
import { LONGEST_MESSAGE } from '../decoded.ts';
import { type MappedText, originalSpan, unescaped } from '../source-map.ts';
import type { Scalar } from '../structure/structure.ts';

/** What a value says, up to the length that is compared; empty without one. */
export function textOf(source: MappedText, value: Scalar | undefined): string {
  return value ? unescaped(source, value, value.escapes).text.slice(0, LONGEST_MESSAGE) : '';
}

/** A code as a response writes it: `8015`, `ERR_8015`, `8015.0`. */
const WRITTEN_CODE = /^\s*(?:(?:error|err|e|code)[\s_#:-]{0,3})?([1-9]\d{0,8})(?:\.0{1,4})?\s*$/i;
const LONGEST_CODE = 64;

/** A code with its digits and their place in the pasted text. */
export type WrittenCode = Pick<Candidate, 'at'> & {
  readonly code: number;
  readonly written: string;
};

/**
 * The code that a value is. Undefined for anything else, and for a number at the end of a text that
 * was cut off in it, unless the catalog has it.
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
  const at = originalSpan(inside, { start, end: start + written.length });
  return { code: Number(written), written, at };
}

/** The number that a value states, a count. */
export function readNumber(source: MappedText, value: Scalar | undefined): number | undefined {
  const text = textOf(source, value).trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
