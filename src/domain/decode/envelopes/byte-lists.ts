import { rewritten } from '../source-map.ts';
import { characterOf, isText } from './bytes.ts';
import type { Envelope } from './envelope.ts';

/** Sixteen bytes or more: as Node's and Java's JSON has them, Go prints them, and Node in hex. */
const LIST =
  /\[\s*(?:\d{1,3}[\s,]+){15,}\d{1,3}[\s,]*\]|<Buffer(?: [0-9a-f]{2}){8,}[^<>\n]{0,40}>/g;

const SOME = /\[\s{0,40}\d{1,3}(?:\s*,\s*|\s+)\d{1,3}(?:\s*,\s*|\s+)\d{1,3}[\s,]|<Buffer /;

/** Bytes in a list of numbers: a body that was printed before it was made into text. */
export const byteLists: Envelope = {
  name: 'byte lists',
  mayBe: (text) => SOME.test(text),
  unwrap: (source) =>
    rewritten(source, LIST, ({ 0: list, index }, rewriter) => {
      const isHex = list.startsWith('<');
      const numbers = [...list.matchAll(isHex ? /(?<= )[0-9a-f]{2}(?= |>)/g : /\d{1,3}/g)];
      const bytes = numbers.map(({ 0: digits }) => Number.parseInt(digits, isHex ? 16 : 10));
      if (bytes.some((byte) => byte > 255) || !isText(bytes)) return false;
      if (!/[{<]/.test(bytes.map(characterOf).join(''))) return false;
      bytes.forEach((byte, which) => {
        const at = index + (numbers[which]?.index ?? 0);
        rewriter.replace(at, at + (numbers[which]?.[0].length ?? 0), characterOf(byte));
      });
      return true;
    }),
};
