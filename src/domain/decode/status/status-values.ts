import { findDigits } from '../api-shapes.ts';
import type { WrittenCode, WrittenMessage } from '../candidate.ts';
import { unescaped } from '../escapes.ts';
import { LONGEST_MESSAGE } from '../limits.ts';
import { type MappedText, originalSpan } from '../source-map.ts';
import type { Scalar } from '../structure/structure.ts';

/** What a value says; empty for one that is too long to be part of a status. */
export function textOf(source: MappedText, value: Scalar | undefined): string {
  return value && value.end - value.start <= LONGEST_MESSAGE ? insideOf(source, value).text : '';
}

const insideOf = (source: MappedText, value: Scalar): MappedText =>
  unescaped(source, value, value.escapes);

/**
 * The code that a value is, with the place of its digits. Undefined for anything else, and for
 * a number at the end of a text that was cut off in it, unless the catalog has it.
 */
export function readCode(
  source: MappedText,
  value: Scalar | undefined,
  isCode: (code: number) => boolean,
): WrittenCode | undefined {
  if (!value || value.end - value.start > LONGEST_MESSAGE) return undefined;
  const inside = insideOf(source, value);
  const found = findDigits(inside.text);
  const code = Number(found?.digits);
  if (!found || (value.cut && !isCode(code))) return undefined;
  const { digits, at } = found;
  return {
    code,
    written: digits,
    span: originalSpan(inside, { start: at, end: at + digits.length }),
  };
}

const NOTHING = /^(?:null|none|nil|undefined)$/i;

/** The message that a value is, up to the length that is compared; undefined for `null`. */
export function readMessage(
  source: MappedText,
  value: Scalar | undefined,
): WrittenMessage | undefined {
  if (!value) return undefined;
  const text = insideOf(source, value).text.slice(0, LONGEST_MESSAGE);
  return NOTHING.test(text) ? undefined : { text, span: originalSpan(source, value) };
}

export function readNumber(source: MappedText, value: Scalar | undefined): number | undefined {
  const text = textOf(source, value).trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
