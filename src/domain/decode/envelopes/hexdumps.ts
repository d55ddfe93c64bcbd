import { Rewriter } from '../source-map.ts';
import { characterOf, isText } from './bytes.ts';
import type { Envelope } from './envelope.ts';

/**
 * Rows of an offset and bytes: `curl --trace`, `tshark -x`, xxd, `hexdump -C`, `od -t x1`. The
 * text that some print behind is not read: it has a dot for every line feed.
 */
const ROW =
  /^[ \t]*([0-9a-f]{4,8})(?::|\s)\s{0,4}((?:[0-9a-f]{2} {1,3}|[0-9a-f]{4} {1,2}|[0-9a-f]{2}(?=\s*$)|[0-9a-f]{4}(?=\s*$)){1,16})(?=[^\n]{0,40}$)[^\n]*$/i;

/** Rows as `curl --trace-ascii` has them: an offset and up to 64 characters. */
const TEXT_ROW = /^([0-9a-f]{4}): ([^\r\n]{0,64})\r?$/;
const TEXT_WIDTH = 64;
const OFFSET = 6;

/** A row somewhere: its offset, and two groups of digits. */
const ROWS =
  /(?:^|\n)[ \t]{0,20}[0-9a-f]{4,8}(?::\s|\s{1,2}(?=[0-9a-f]{2} )|\s{1,2}(?=[0-9a-f]{4} [0-9a-f]{4} ))/i;

interface Row {
  readonly offset: number;
  readonly bytes: readonly {
    readonly value: number;
    readonly start: number;
    readonly end: number;
  }[];
}

function readRow(line: string, start: number): Row | undefined {
  const found = ROW.exec(line);
  if (!found) return undefined;
  const digits = found[2] as string;
  const from = line.indexOf(digits, (found[1] as string).length);
  const bytes: { value: number; start: number; end: number }[] = [];
  for (const { 0: group, index } of digits.matchAll(/[0-9a-f]+/gi)) {
    for (let at = 0; at + 1 < group.length; at += 2) {
      const place = start + from + index + at;
      const value = Number.parseInt(group.slice(at, at + 2), 16);
      bytes.push({ value, start: place, end: place + 2 });
    }
  }
  return { offset: Number.parseInt(found[1] as string, 16), bytes };
}

/** How JSON and XML begin. */
const BODY = /[{[]\s*["[{]|<[a-z?]/i;
const MOST_BYTES = 10_000;

const asText = (bytes: Row['bytes']): string =>
  String.fromCharCode(...bytes.slice(0, MOST_BYTES).map(({ value }) => value));

/** Names and tags, by which text is known from text with its bytes swapped. */
const countNames = (text: string): number => text.match(/"\w+":|<\/?\w+>/g)?.length ?? 0;

/** The bytes of rows; those of 16-bit words that `hexdump` prints the second first, swapped. */
function inReadingOrder(rows: readonly Row[]): Row['bytes'] {
  const bytes = rows.flatMap((row) => row.bytes);
  const swapped = bytes.map((byte, at) => ({ ...byte, value: bytes[at ^ 1]?.value ?? byte.value }));
  return countNames(asText(swapped)) > countNames(asText(bytes)) ? swapped : bytes;
}

export const hexdumps: Envelope = {
  name: 'hexdumps',
  mayBe: (text) => ROWS.test(text),
  unwrap: (source) => {
    const { text } = source;
    const rewriter = new Rewriter(source);
    let rows: Row[] = [];
    let blockStart = 0;
    let read = 0;
    let full: { readonly offset: number; readonly end: number } | undefined;
    const flush = (end: number) => {
      const bytes = inReadingOrder(rows);
      // Of a packet the first bytes are those of its headers.
      const values = bytes.map(({ value }) => value);
      const body = values.slice(
        Math.max(
          0,
          values.findIndex((value) => value === 123 || value === 60),
        ),
      );
      if (BODY.test(asText(bytes)) && isText(body)) {
        rewriter.copy(read, blockStart);
        for (const { value, start, end: stop } of bytes) {
          rewriter.replace(start, stop, value > 126 ? ' ' : characterOf(value));
        }
        read = end;
      }
      rows = [];
    };
    let at = 0;
    while (at < text.length) {
      const lineEnd = text.indexOf('\n', at);
      const end = lineEnd < 0 ? text.length : lineEnd;
      const line = end - at < 200 ? text.slice(at, end) : '';
      const row = readRow(line, at);
      const last = rows[rows.length - 1];
      const goesOn = row && last && row.offset === last.offset + last.bytes.length;
      if (rows.length > 0 && !goesOn) flush(at);
      if (row) {
        if (rows.length === 0) blockStart = at;
        rows.push(row);
      } else {
        const found = TEXT_ROW.exec(line);
        const offset = found ? Number.parseInt(found[1] as string, 16) : -1;
        // A row of full width goes on in the next, whose offset is as much higher.
        if (found && full && offset === full.offset + TEXT_WIDTH) {
          rewriter.copy(read, full.end);
          rewriter.replace(full.end, at + OFFSET, '');
          read = at + OFFSET;
        }
        const isFull = found !== null && (found[2] as string).length === TEXT_WIDTH;
        full = isFull ? { offset, end: at + OFFSET + TEXT_WIDTH } : undefined;
      }
      at = end + 1;
    }
    if (rows.length > 0) flush(text.length);
    if (rewriter.isCopyOnly) return undefined;
    rewriter.copy(read, text.length);
    return rewriter.done();
  },
};
