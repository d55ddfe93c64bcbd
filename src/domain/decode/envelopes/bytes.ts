import { type Rewrite, replaceEach } from '../source-map.ts';

/** What one kind of tool wraps around a text or does to it, and how to undo it. */
export interface Envelope {
  /** Every text with the envelope contains one of these strings: a cheap first check. */
  readonly needs?: readonly string[];
  /** What to rewrite where the envelope is found; without `rewrite`, it is removed. */
  readonly pattern: RegExp;
  readonly rewrite?: Rewrite;
}

/** The base64 digits in order; the two URL-safe ones at the end equal the two before them. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_';

/** Decodes four base64 digits, or what is left at the end, to characters. */
function decodeBase64(digits: string): string {
  const values = Array.from(digits, (digit) => DIGITS.indexOf(digit));
  const bits = values.map((value) => (value > 63 ? value - 2 : value).toString(2).padStart(6, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}

const decodeIn = (base: number) => (digits: string) =>
  String.fromCharCode(Number.parseInt(digits, base));

/** What the bytes of a body contain when read in the right order. */
const BODY = /[{[]\s*["']\w\w|<\/\w|<\?xml/;

/**
 * An envelope of bytes written out where a pattern matches. Each byte, or each three in base64, is
 * read as Latin-1 characters in place of its digits. Bytes that are not a body are kept.
 */
const written = (pattern: RegExp, digits: RegExp, decode: (digits: string) => string) => ({
  pattern,
  rewrite: (match: string, index: number) => {
    const bytes = replaceEach(digits, decode)(match, index);
    // `hexdump` prints 16-bit words, the second byte first.
    const swapped = bytes.map((byte, at) => ({ ...byte, text: bytes[at ^ 1]?.text ?? ' ' }));
    const read = [bytes, swapped].find((one) => BODY.test(one.map(({ text }) => text).join('')));
    const gap = (start = index, end = index + match.length) => ({ start, end, text: '' });
    const withGaps = read?.flatMap((byte, at) => [gap(read[at - 1]?.end, byte.start), byte]);
    return withGaps?.concat(gap(read?.at(-1)?.end));
  },
});

/** What hexdumps print before the bytes of a row, and one or two bytes with the gap after them. */
const OFFSET = /[│| \t]{0,20}(?:0x)?[0-9a-f]{4,8}[│|: \t][ \t]{0,4}/.source;
const GROUP = /(?:[0-9a-f]{2}){1,2}(?: (?:[┊|] | {0,2})|(?=\r?\n|$))/.source;

/** Envelopes of bytes written as digits. */
export const BYTES: readonly Envelope[] = [
  // Rows of an offset and bytes: `curl --trace`, `tshark -x`, xxd, `hexdump -C`, `od -t x1`. The
  // text column of some is not read: it has a dot for every line feed.
  {
    needs: ['\n00', 'x00', '│00', '|00'],
    ...written(
      new RegExp(`(?:(?:^|\\n)${OFFSET}(?:${GROUP}){1,16}[^\\n]{0,80}(?=\\n|$)){1,1000}`, 'gi'),
      new RegExp(
        `(?<=^${OFFSET}(?:${GROUP}){0,15}(?:..)?)[0-9a-f]{2}(?=(?:[0-9a-f]{2})?(?:[ \\r\\n]|$))`,
        'gim',
      ),
      decodeIn(16),
    ),
  },
  // In decimal digits, as in JSON from Node and Java, and as Go prints them. A body contains a 101,
  // the letter e.
  {
    needs: ['101'],
    ...written(/[[(]\s*(?:\d{1,3}[\s,]+){15,}\d{1,3}[\s,]*[\])]/g, /\d+/g, decodeIn(10)),
  },
  // Hex digits of what begins like a body, as in Node, `xxd -p`, C and databases.
  written(
    /(?:<Buffer )?(?<![\da-z])(?:[0\\]x)?(?:7b|3c|5b)(?:[\s,:]{0,4}(?:0x)?[\da-f]{2}){15,}(?![\da-z])>?/gi,
    /(?<!<\w{0,6})(?!0x)[\da-f]{2}/gi,
    decodeIn(16),
  ),
  // Base64 (RFC 4648) of what begins like JSON or XML, maybe in lines; not a whole JSON string.
  written(
    /(?<![\w+/-]|["']: ?["'])(?:e[23wy]|W[3wy]|P[DGH]|Cns|Ins)[\w+/-]{12,}(?:\r?\n[\w+/-]{8,76}(?=\r?\n|$|=))*={0,2}/g,
    /[\w+/-]{2,4}/g,
    decodeBase64,
  ),
];

/** Base64 of what gzip, zlib, zip and zstd data begins with; no text decodes to it. */
const COMPRESSED = /(?<![\w+/=-])(?:H4sI|eJ[wxyz]|UEsD|KLUv)[\w+/-]{20,}={0,2}/;

/** Just one long word of digits and letters, maybe in lines: base64, hex digits, a token. */
const ONE_WORD = /^(?=.{0,200}\d)[\w+/-]{40,}(?:\s+[\w+/-]{4,}){0,2000}={0,2}$/s;

/** Why a text cannot be read: it has base64 of compressed data, or is encoded as a whole. */
export function findEncoded(text: string): 'compressed' | 'encoded' | undefined {
  if (COMPRESSED.test(text)) return 'compressed';
  const bare = text.trim();
  return bare.length < 100_000 && ONE_WORD.test(bare) ? 'encoded' : undefined;
}
