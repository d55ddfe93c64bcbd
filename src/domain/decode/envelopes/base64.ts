import { rewritten } from '../source-map.ts';
import { characterOf, isText } from './bytes.ts';
import type { Envelope } from './envelope.ts';

/** Base64 (RFC 4648, also that for addresses) of what begins like JSON or XML, maybe in lines. */
const ENCODED =
  /(?<![\w+/=-])(?:eyJ|eyA|ewo|ewk|ew0K|W3si|W3sK|WyJ|Wwog|PD94|PHJl|PHN0|PGVy|Cns|Insi|e30|eydl|e2Vy)[\w+/-]{12,}(?:\r?\n[\w+/-]{8,76}(?=\r?\n|$|=))*={0,2}/g;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const digitOf = (sign: string): number =>
  ALPHABET.indexOf(sign === '-' ? '+' : sign === '_' ? '/' : sign);

const SHORTEST = 20;

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 43 ||
  code === 47;

/** Whether a text has a long word without gaps; looks at one of so many characters only. */
function hasLongWord(text: string): boolean {
  for (let at = SHORTEST - 1; at < text.length; at += SHORTEST) {
    if (!isWord(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && at - start < SHORTEST && isWord(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - start < SHORTEST && isWord(text.charCodeAt(end))) end++;
    if (end - start >= SHORTEST) return true;
  }
  return false;
}

export const base64: Envelope = {
  name: 'base64',
  mayBe: hasLongWord,
  unwrap: (source) =>
    rewritten(source, ENCODED, ({ 0: written, index }, rewriter) => {
      const bytes: number[] = [];
      const places: number[] = [];
      let bits = 0;
      let held = 0;
      for (let at = 0; at < written.length; at++) {
        const value = digitOf(written.charAt(at));
        if (value < 0) continue;
        held = ((held << 6) | value) & 0xffff;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push((held >> bits) & 0xff);
        places.push(at);
      }
      if (!isText(bytes)) return false;
      bytes.forEach((byte, which) => {
        const at = index + (places[which] as number);
        rewriter.replace(at, at + 1, characterOf(byte));
      });
      return true;
    }),
};

/** What gzip, zlib and zip begin with, and data that no text decodes to. */
const COMPRESSED = /(?<![\w+/=-])(?:H4sI|eJ[wxyz]|UEsD|KLUv)[\w+/-]{20,}={0,2}/;

/** Whether a text has base64 of compressed data in it, which cannot be read here. */
export function hasCompressed(text: string): boolean {
  return COMPRESSED.test(text);
}

/** Nothing but one long word of digits and letters, maybe in lines: base64, hex digits, a token. */
const ONE_WORD = /^(?=.{0,200}\d)[\w+/-]{40,}(?:\s+[\w+/-]{4,}){0,2000}={0,2}$/s;
const LONGEST = 100_000;

/** Whether a text is nothing but encoded or encrypted data. */
export function isEncoded(text: string): boolean {
  const bare = text.trim();
  return bare.length < LONGEST && ONE_WORD.test(bare);
}
