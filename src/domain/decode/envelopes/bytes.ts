import { type Edit, editsIn, type Rewrite } from '../source-map.ts';

/** What one kind of tool wraps around a text, or does to it, and how that is undone. */
export interface Envelope {
  /** Strings of which one is in every text that has the envelope: to look for them takes no time. */
  readonly needs?: readonly string[];
  /** A quick test that a text without the envelope mostly fails. */
  readonly sign?: RegExp;
  /** What is rewritten where the envelope is there; removed where nothing says how. */
  readonly pattern: RegExp;
  readonly rewrite?: Rewrite;
}

/** What bytes that are text have in them: how a body begins. */
const BODY = /[{[]\s*["'[{]|<[a-z?]/i;

/** Names and tags, by which text is known from text with its bytes swapped. */
const countNames = (text: string): number => text.match(/"\w+":|<\/?\w+>/g)?.length ?? 0;

const textOf = (bytes: readonly Edit[]): string => bytes.map(({ text }) => text).join('');

/**
 * The text that bytes are, one character for each in the place of its digits, so that each keeps
 * its place: as Latin-1. Undefined where they are no text.
 */
function textEdits(bytes: readonly Edit[], match: string, index: number): Edit[] | undefined {
  // `hexdump` prints 16-bit words, the second byte first.
  const swapped = bytes.map((byte, at) => ({ ...byte, text: bytes[at ^ 1]?.text ?? ' ' }));
  const isSwapped = countNames(textOf(swapped)) > countNames(textOf(bytes));
  const read = isSwapped ? swapped : bytes;
  if (!BODY.test(textOf(read))) return undefined;
  const gap = (start = index, end = index + match.length) => ({ start, end, text: '' });
  const edits = read.flatMap((byte, at) => [gap(read[at - 1]?.end, byte.start), byte]);
  return [...edits, gap(read.at(-1)?.end)];
}

/** The bytes whose digits match a pattern in a text that begins at an offset. */
const bytesIn = (text: string, from: number, pattern: RegExp, base: number): Edit[] =>
  editsIn(text, from, pattern, (digits) => String.fromCharCode(Number.parseInt(digits, base)));

/** The digits of base64 in their order; those for addresses stand for the two before them. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_';

/** Base64 (RFC 4648, also that for addresses) of what begins like JSON or XML, maybe in lines. */
export const base64: Envelope = {
  pattern:
    /(?<![\w+/-])(?:e[23wy]|W[3wy]|P[DGH]|Cns|Ins)[\w+/-]{12,}(?:\r?\n[\w+/-]{8,76}(?=\r?\n|$|=))*={0,2}/g,
  rewrite: (match, index) => {
    const bytes: Edit[] = [];
    let [held, bits] = [0, 0];
    for (let at = 0; at < match.length; at++) {
      const digit = DIGITS.indexOf(match.charAt(at));
      if (digit < 0) continue;
      held = ((held << 6) | (digit > 63 ? digit - 2 : digit)) & 0xffff;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      const text = String.fromCharCode((held >> bits) & 0xff);
      bytes.push({ start: index + at, end: index + at + 1, text });
    }
    return textEdits(bytes, match, index);
  },
};

/** Sixteen bytes or more in decimal digits: as Node's and Java's JSON has them, and Go prints them. */
export const byteLists: Envelope = {
  needs: ['['],
  pattern: /\[\s*(?:\d{1,3}[\s,]+){15,}\d{1,3}[\s,]*\]/g,
  rewrite: (match, index) => {
    const bytes = bytesIn(match, index, /\d{1,3}/g, 10);
    return bytes.some(({ text }) => text > '\u00ff') ? undefined : textEdits(bytes, match, index);
  },
};

/**
 * Sixteen bytes or more in hex digits: a buffer as Node prints it, and what begins like a body, as
 * `xxd -p`, C and databases have it.
 */
export const hexDigits: Envelope = {
  pattern:
    /<Buffer(?: [0-9a-f]{2}){8,}[^<>\n]{0,40}>|(?<![\da-z])(?:[0\\]x)?(?:7b|3c|5b)(?:[\s,:]{0,4}(?:0x)?[\da-f]{2}){15,}(?![\da-z])/gi,
  rewrite: (match, index) => {
    const digits = match.startsWith('<') ? /(?<= )[0-9a-f]{2}(?= |>)/g : /(?!0x)[\da-f]{2}/gi;
    return textEdits(bytesIn(match, index, digits, 16), match, index);
  },
};

const ROW =
  /(?<=^|\n)([ \t]{0,20}(?:0x)?[0-9a-f]{4,8}[: \t][ \t]{0,4})(?:(?:[0-9a-f]{2}){1,2}(?: {1,3}|(?=\r?\n|$))){1,16}/gi;

/**
 * Rows of an offset and bytes: `curl --trace`, `tshark -x`, xxd, `hexdump -C`, `od -t x1`. The
 * text that some print behind is not read: it has a dot for every line feed.
 */
export const hexdumps: Envelope = {
  needs: ['0000', '0010'],
  sign: /(?:^|\n)[ \t]{0,20}(?:0x)?[0-9a-f]{4,8}(?::\s|\s{1,2}(?=[0-9a-f]{2} )|\s{1,2}(?=[0-9a-f]{4} [0-9a-f]{4} ))/i,
  pattern:
    /(?<=^|\n)(?:[ \t]{0,20}(?:0x)?[0-9a-f]{4,8}[: \t][ \t]{0,4}(?:(?:[0-9a-f]{2}){1,2}(?: {1,3}|(?=\r?\n|$))){1,16}[^\n]{0,40}(?:\n|$)){1,1000}/gi,
  rewrite: (match, index) => {
    const bytes = Array.from(match.matchAll(ROW), ({ 0: row, 1: offset = '', index: at }) =>
      bytesIn(row.slice(offset.length), index + at + offset.length, /[0-9a-f]{2}/gi, 16),
    );
    return textEdits(bytes.flat(), match, index);
  },
};

/** What gzip, zlib and zip begin with, and data that no text decodes to. */
const COMPRESSED = /(?<![\w+/=-])(?:H4sI|eJ[wxyz]|UEsD|KLUv)[\w+/-]{20,}={0,2}/;

/** Nothing but one long word of digits and letters, maybe in lines: base64, hex digits, a token. */
const ONE_WORD = /^(?=.{0,200}\d)[\w+/-]{40,}(?:\s+[\w+/-]{4,}){0,2000}={0,2}$/s;

/** Why nothing can be read in a text: it has base64 of compressed data, or is encoded as a whole. */
export function findEncoded(text: string): 'compressed' | 'encoded' | undefined {
  if (COMPRESSED.test(text)) return 'compressed';
  const bare = text.trim();
  return bare.length < 100_000 && ONE_WORD.test(bare) ? 'encoded' : undefined;
}
