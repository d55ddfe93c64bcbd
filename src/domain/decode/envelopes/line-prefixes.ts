import { type MappedText, Rewriter } from '../source-map.ts';
import type { Span } from '../span.ts';
import type { Envelope } from './envelope.ts';

/** How the line ends, or goes on behind the edge of a frame, with which a body begins. */
const OPENS =
  /(?:[{[(]|<[A-Za-z_][\w:.-]{0,80}>|<\?xml[^<>]{0,200}\?>)[ \t│┃|]*$|^[^"]*[│┃|] {0,2}[{[<"]/;

/** Such a line, and another below it that begins with something else. */
const OPENED =
  /(?:[{[(>][ \t│┃|]{0,20}\r?\n|[│┃|] {0,2}[{[<"][^\n]{0,2000}\n)[ \t]{0,200}[^\s"'{}[\]<]/;

const LONGEST_LINE = 2_000;
const LONGEST_PREFIX = 160;

/** Widths below which no frame cuts a line. */
const NARROWEST = 40;

const TOKENS = /\d+|[ \t]+|[^\d \t]/g;

/** A piece of a line's beginning: numbers count as equal, and so do gaps. */
interface Piece {
  readonly shape: string;
  readonly length: number;
}

function piecesOf(text: string, { start, end }: Span): readonly Piece[] {
  const head = text.slice(start, Math.min(end, start + LONGEST_PREFIX));
  return (head.match(TOKENS) ?? []).map((piece) => {
    const shape = /\d/.test(piece) ? '0' : /[ \t]/.test(piece) ? ' ' : piece;
    return { shape, length: piece.length };
  });
}

/** Whether a piece is one of JSON or XML, and none of a prefix. */
function isStructure(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]?.shape ?? '';
  switch (pieces[at]?.shape) {
    case '{':
    case '}':
    case '"':
      return true;
    case '[':
      return !/[\p{L}0]/u.test(next);
    case '<':
      return next !== ' ';
    default:
      return false;
  }
}

/** The shapes with which two lines begin alike, up to a sign or gap that ends a prefix. */
function sharedPrefix(a: readonly Piece[], b: readonly Piece[]): readonly string[] {
  let length = 0;
  while (
    length < Math.min(a.length, b.length) &&
    a[length]?.shape === b[length]?.shape &&
    !isStructure(a, length)
  ) {
    length++;
  }
  const shapes = a.slice(0, length).map(({ shape }) => shape);
  while (shapes.length > 0 && /[\p{L}_0.,-]$/u.test(shapes.at(-1) ?? '')) shapes.pop();
  const isSign = shapes.some((shape) => !/[ \p{L}]/u.test(shape));
  return isSign ? shapes : [];
}

/** How long a line's prefix is; of a gap at its end one space counts. Undefined without it. */
function prefixLength(pieces: readonly Piece[], prefix: readonly string[]): number | undefined {
  let length = 0;
  for (const [at, shape] of prefix.entries()) {
    const piece = pieces[at];
    const isLast = at === prefix.length - 1;
    if (!piece && isLast && shape === ' ') return length;
    if (piece?.shape !== shape) return undefined;
    length += isLast && shape === ' ' ? 1 : piece.length;
  }
  return length;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    lines.push({ start: at, end: end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end });
    at = end + 1;
  }
  return lines;
}

/**
 * What a tool puts before every line of a body of several lines: a time and the name of a
 * container, `> ` of quoted mail, `+ ` of a diff, line numbers, the edge of a frame. No tool is
 * known here: the prefix is what two lines below one another begin with alike. Inside a frame a
 * line of full width goes on in the next.
 */
export const linePrefixes: Envelope = {
  name: 'line prefixes',
  mayBe: (text) => OPENED.test(text),
  unwrap: (source: MappedText) => {
    const { text } = source;
    const lines = linesOf(text);
    const rewriter = new Rewriter(source);
    let read = 0;
    for (let first = 0; first + 1 < lines.length; first++) {
      const line = lines[first] as Span;
      if (line.end - line.start > LONGEST_LINE) continue;
      if (!OPENS.test(text.slice(line.start, line.end))) continue;
      const pieces = piecesOf(text, line);
      const prefix = sharedPrefix(pieces, piecesOf(text, lines[first + 1] as Span));
      if (prefix.length === 0) continue;
      const starts: number[] = [];
      for (let at = first; at < lines.length; at++) {
        const one = lines[at] as Span;
        const length = prefixLength(piecesOf(text, one), prefix);
        if (length === undefined) break;
        starts.push(one.start + length);
      }
      const widths = starts.map((start, at) => (lines[first + at] as Span).end - start);
      const widest = Math.max(...widths);
      const isFrame = prefix.some((shape) => /[│┃|]/.test(shape)) && widest >= NARROWEST;
      rewriter.copy(read, line.start);
      starts.forEach((start, at) => {
        const { start: whole, end } = lines[first + at] as Span;
        const after = lines[first + at + 1]?.start ?? text.length;
        rewriter.replace(whole, start, '');
        rewriter.copy(start, end);
        if (isFrame && widths[at] === widest && at < starts.length - 1) {
          rewriter.replace(end, after, '');
        } else rewriter.copy(end, after);
        read = after;
      });
      first += starts.length - 1;
    }
    if (rewriter.isCopyOnly) return undefined;
    rewriter.copy(read, text.length);
    return rewriter.done();
  },
};
