import { type FieldKind, findDigits, parseFlag } from '../api-shapes.ts';
import type { WrittenCode, WrittenMessage } from '../candidate.ts';
import { LONGEST_MESSAGE } from '../limits.ts';
import { type Layer, pastedSpan } from '../read/layer.ts';
import { unescapeBackslashes, unescapeEntities } from '../read/unescape.ts';
import type { Scalar } from './structure.ts';

/** The parts of a status object, and the numbers beside it, by what they are. */
export type Fields = Partial<Record<FieldKind, Scalar & { readonly key: string }>>;

const UNESCAPE = {
  backslashes: unescapeBackslashes,
  entities: unescapeEntities,
  none: ({ text, toPasted }, { start, end }) => ({
    text: text.slice(start, end),
    toPasted: (offset) => toPasted(start + offset),
  }),
} as const satisfies Record<Scalar['escapes'], (layer: Layer, value: Scalar) => Layer>;

/** What a value says, as a text of its own. */
export function layerOf(layer: Layer, value: Scalar): Layer {
  return UNESCAPE[value.escapes](layer, value);
}

function shortText(layer: Layer, value: Scalar | undefined): string {
  if (!value || value.end - value.start > LONGEST_MESSAGE) return '';
  return layerOf(layer, value).text;
}

/**
 * The code that a value is, with the place of its digits. Undefined for anything else, and for
 * a number at the end of a text that was cut off in it, unless the catalog has it.
 */
export function readCode(
  layer: Layer,
  value: Scalar | undefined,
  isCode: (code: number) => boolean,
): WrittenCode | undefined {
  if (!value || value.end - value.start > LONGEST_MESSAGE) return undefined;
  const inside = layerOf(layer, value);
  const found = findDigits(inside.text);
  if (!found) return undefined;
  const code = Number(found.digits);
  if (value.cut && !isCode(code)) return undefined;
  const span = pastedSpan(inside, { start: found.at, end: found.at + found.digits.length });
  return { code, written: found.digits, span };
}

const NOTHING = /^(?:null|none|nil|undefined)$/i;

/** The message that a value is, up to the length that is compared; undefined for `null`. */
export function readMessage(layer: Layer, value: Scalar): WrittenMessage | undefined {
  const text = layerOf(layer, value).text.slice(0, LONGEST_MESSAGE);
  return NOTHING.test(text) ? undefined : { text, span: pastedSpan(layer, value) };
}

/** What a success or status says; undefined when it says neither yes nor no. */
export function readFlag(layer: Layer, value: Scalar | undefined): boolean | undefined {
  return value && parseFlag(shortText(layer, value));
}

/** A number of items; undefined when it is none. */
export function readNumber(layer: Layer, value: Scalar | undefined): number | undefined {
  const text = shortText(layer, value).trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
