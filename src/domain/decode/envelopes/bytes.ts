import type { Rewriter } from '../source-map.ts';
import { byMatch } from './envelope.ts';

/** Text of bytes in UTF-8; undefined where they are none, or hold what no text does. */
export function decodeUtf8(bytes: readonly number[]): string | undefined {
  try {
    const encoded = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`);
    return decodeURIComponent(encoded.join(''));
  } catch {
    return undefined;
  }
}

interface Byte {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const isControl = (value: number): boolean =>
  value < 9 || (value > 13 && value < 32 && value !== 27);

/** One character for each byte, so that each keeps its place: as Latin-1, a break for a control. */
const characterOf = (value: number): string =>
  isControl(value) ? '\n' : String.fromCharCode(value);

const BODY = /[{[]\s*["'[{]|<[a-z?]/i;

/** Whether what follows the first bracket is text: few of its characters are controls. */
function isBody(text: string): boolean {
  const from = Math.max(0, text.search(/[{<]/));
  let controls = 0;
  for (let at = from; at < text.length; at++) if (isControl(text.charCodeAt(at))) controls++;
  return BODY.test(text) && controls * 20 <= text.length - from;
}

/** Names and tags, by which text is known from text with its bytes swapped. */
const countNames = (text: string): number => text.match(/"\w+":|<\/?\w+>/g)?.length ?? 0;

const textOf = (bytes: readonly Byte[]): string =>
  bytes.map(({ value }) => String.fromCharCode(value)).join('');

/** Puts the text that bytes are in the place of a match, each character in that of its digits. */
function putText(bytes: readonly Byte[], match: RegExpExecArray, rewriter: Rewriter): undefined {
  // `hexdump` prints 16-bit words, the second byte first.
  const swapped = bytes.map((byte, at) => ({ ...byte, value: bytes[at ^ 1]?.value ?? 32 }));
  const [text, other] = [textOf(bytes), textOf(swapped)];
  const isSwapped = countNames(other) > countNames(text);
  if (!isBody(isSwapped ? other : text)) return undefined;
  let read = match.index;
  for (const { value, start, end } of isSwapped ? swapped : bytes) {
    if (start > read) rewriter.replace(read, start, '');
    rewriter.replace(start, end, characterOf(value));
    read = end;
  }
  rewriter.replace(read, match.index + match[0].length, '');
  return undefined;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS: ReadonlyMap<string, number> = new Map(
  [...ALPHABET]
    .map((sign, value) => [sign, value] as const)
    .concat([
      ['-', 62],
      ['_', 63],
    ]),
);

/** Base64 (RFC 4648, also that for addresses) of what begins like JSON or XML, maybe in lines. */
export const base64 = byMatch(
  /(?<![\w+/=-])(?:ey[JA]|ew[ok0]|W3s|WyJ|Wwo|PD9|PH[JN]|PGV|Cns|Ins|e30|eyd|e2V)[\w+/-]{12}/,

  /(?<![\w+/=-])(?:eyJ|eyA|ewo|ewk|ew0K|W3si|W3sK|WyJ|Wwog|PD94|PHJl|PHN0|PGVy|Cns|Insi|e30|eydl|e2Vy)[\w+/-]{12,}(?:\r?\n[\w+/-]{8,76}(?=\r?\n|$|=))*={0,2}/g,
  (match, rewriter) => {
    const bytes: Byte[] = [];
    let bits = 0;
    let held = 0;
    for (let at = 0; at < match[0].length; at++) {
      const value = DIGITS.get(match[0].charAt(at));
      if (value === undefined) continue;
      held = ((held << 6) | value) & 0xffff;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      const start = match.index + at;
      bytes.push({ value: (held >> bits) & 0xff, start, end: start + 1 });
    }
    return putText(bytes, match, rewriter);
  },
);

/** Sixteen bytes or more: as Node's and Java's JSON has them, Go prints them, and Node in hex. */
export const byteLists = byMatch(
  /\[\s{0,40}\d{1,3}(?:\s*,\s*|\s+)\d{1,3}(?:\s*,\s*|\s+)\d{1,3}[\s,]|<Buffer /,

  /\[\s*(?:\d{1,3}[\s,]+){15,}\d{1,3}[\s,]*\]|<Buffer(?: [0-9a-f]{2}){8,}[^<>\n]{0,40}>/g,
  (match, rewriter) => {
    const isHex = match[0].startsWith('<');
    const bytes = bytesIn(
      match[0],
      match.index,
      isHex ? /(?<= )[0-9a-f]{2}(?= |>)/g : /\d{1,3}/g,
      isHex ? 16 : 10,
    );
    return bytes.some(({ value }) => value > 255) ? undefined : putText(bytes, match, rewriter);
  },
);

function bytesIn(text: string, from: number, pattern: RegExp, base: number): Byte[] {
  return Array.from(text.matchAll(pattern), ({ 0: digits, index }) => ({
    value: Number.parseInt(digits, base),
    start: from + index,
    end: from + index + digits.length,
  }));
}

/**
 * Rows of an offset and bytes: `curl --trace`, `tshark -x`, xxd, `hexdump -C`, `od -t x1`. The
 * text that some print behind is not read: it has a dot for every line feed. Also the rows of an
 * offset and 64 characters into which `curl --trace-ascii` cuts a body.
 */
export const hexdumps = byMatch(
  /(?:^|\n)[ \t]{0,20}[0-9a-f]{4,8}(?::\s|\s{1,2}(?=[0-9a-f]{2} )|\s{1,2}(?=[0-9a-f]{4} [0-9a-f]{4} ))/i,

  /(?<=^|\n)(?:[ \t]{0,20}[0-9a-f]{4,8}[: \t][ \t]{0,4}(?:(?:[0-9a-f]{2}){1,2}(?: {1,3}|(?=\r?\n|$))){1,16}[^\n]{0,40}(?:\n|$)){1,1000}|(?<=(?:^|\n)[0-9a-f]{4}: [^\r\n]{64})\r?\n[0-9a-f]{4}: /gi,
  (match, rewriter) => {
    if (/^[\r\n]/.test(match[0])) return '';
    const bytes = Array.from(match[0].matchAll(ROW), ({ 0: row, 1: offset = '', index }) =>
      bytesIn(row.slice(offset.length), match.index + index + offset.length, /[0-9a-f]{2}/gi, 16),
    );
    return putText(bytes.flat(), match, rewriter);
  },
);
const ROW =
  /(?<=^|\n)([ \t]{0,20}[0-9a-f]{4,8}[: \t][ \t]{0,4})(?:(?:[0-9a-f]{2}){1,2}(?: {1,3}|(?=\r?\n|$))){1,16}/gi;

/** What gzip, zlib and zip begin with, and data that no text decodes to. */
const COMPRESSED = /(?<![\w+/=-])(?:H4sI|eJ[wxyz]|UEsD|KLUv)[\w+/-]{20,}={0,2}/;

/** Nothing but one long word of digits and letters, maybe in lines: base64, hex digits, a token. */
const ONE_WORD = /^(?=.{0,200}\d)[\w+/-]{40,}(?:\s+[\w+/-]{4,}){0,2000}={0,2}$/s;
const LONGEST = 100_000;

/** Why nothing can be read in a text: it has base64 of compressed data, or is encoded as a whole. */
export function findEncoded(text: string): 'compressed' | 'encoded' | undefined {
  if (COMPRESSED.test(text)) return 'compressed';
  const bare = text.trim();
  return bare.length < LONGEST && ONE_WORD.test(bare) ? 'encoded' : undefined;
}
