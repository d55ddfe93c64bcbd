import type { Span } from './span.ts';

/** A text to read, what was pasted or unwrapped from it, with the way back to what was pasted. */
export interface MappedText {
  readonly text: string;
  /** Original offset of an offset of this text. */
  readonly original: (offset: number) => number;
  /** Original offset behind the character before an offset: where a stretch that ends there ends. */
  readonly originalEnd: (offset: number) => number;
}

const same = (offset: number) => offset;

/** The text as pasted. */
export function pastedText(text: string): MappedText {
  return { text, original: same, originalEnd: same };
}

/** Where a stretch of a text stands in the pasted text. */
export function originalSpan({ original, originalEnd }: MappedText, { start, end }: Span): Span {
  const first = original(start);
  return { start: first, end: end > start ? Math.max(first, originalEnd(end)) : first };
}

/** A part of a text, as it stands. */
export function partOf(
  { text, original, originalEnd }: MappedText,
  { start, end }: Span,
): MappedText {
  return {
    text: text.slice(start, end),
    original: (offset) => original(start + offset),
    originalEnd: (offset) => originalEnd(start + offset),
  };
}

/**
 * Rewrites a text from left to right: `copy` keeps a stretch, `replace` puts a text in the place
 * of one; what is not named is left out. What was put in is one place, whatever its length.
 */
export class Rewriter {
  private readonly source: MappedText;
  private readonly pieces: string[] = [];
  private length = 0;
  /** Where each run starts in the new text; its stretch of the old one; whether it is a copy. */
  private readonly starts: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly isCopy: boolean[] = [];
  /** Whether nothing was replaced or left out so far. */
  isCopyOnly = true;

  constructor(source: MappedText) {
    this.source = source;
  }

  private add(piece: string, from: number, to: number, isCopy: boolean): void {
    if (piece === '') return;
    this.pieces.push(piece);
    this.starts.push(this.length);
    this.from.push(from);
    this.to.push(to);
    this.isCopy.push(isCopy);
    this.length += piece.length;
  }

  copy(start: number, end: number): void {
    if (end > start) this.add(this.source.text.slice(start, end), start, end, true);
  }

  /** Puts a text, which may be empty, in the place of a stretch. */
  replace(start: number, end: number, text: string): void {
    this.isCopyOnly = false;
    this.add(text, start, end, false);
  }

  done(): MappedText {
    const { source, starts, from, to, isCopy } = this;
    const { original, originalEnd } = source;
    /** The last run that starts at an offset or before it. */
    const runAt = (offset: number): number => {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle;
      }
      return low;
    };
    const end = this.length;
    return {
      text: this.pieces.join(''),
      original: (offset) => {
        if (starts.length === 0) return original(0);
        if (offset >= end) return originalEnd(to[to.length - 1] as number);
        const run = runAt(offset);
        const start = from[run] as number;
        return original(isCopy[run] ? start + offset - (starts[run] as number) : start);
      },
      originalEnd: (offset) => {
        if (starts.length === 0 || offset <= 0) return original(from[0] ?? 0);
        const run = runAt(offset - 1);
        if (!isCopy[run]) return originalEnd(to[run] as number);
        return originalEnd((from[run] as number) + offset - (starts[run] as number));
      },
    };
  }
}

/**
 * A part of a text with every match of a global pattern replaced by what it stands for; by
 * itself where `decode` gives undefined.
 */
export function replaced(
  source: MappedText,
  { start, end }: Span,
  pattern: RegExp,
  decode: (written: string) => string | undefined,
): MappedText {
  const part = source.text.slice(start, end);
  const rewriter = new Rewriter(source);
  let read = 0;
  for (const { 0: written, index } of part.matchAll(pattern)) {
    const decoded = decode(written);
    if (decoded === undefined) continue;
    rewriter.copy(start + read, start + index);
    rewriter.replace(start + index, start + index + written.length, decoded);
    read = index + written.length;
  }
  if (read === 0) return partOf(source, { start, end });
  rewriter.copy(start + read, end);
  return rewriter.done();
}

/**
 * A text in which matches of a global pattern are rewritten: `rewrite` puts what one stands for,
 * or gives false, which leaves it as it is. Undefined where nothing was rewritten.
 */
export function rewritten(
  source: MappedText,
  pattern: RegExp,
  rewrite: (match: RegExpExecArray, rewriter: Rewriter) => boolean,
): MappedText | undefined {
  const rewriter = new Rewriter(source);
  let read = 0;
  for (const match of source.text.matchAll(pattern)) {
    rewriter.copy(read, match.index);
    read = match.index;
    if (rewrite(match, rewriter)) read += match[0].length;
  }
  if (rewriter.isCopyOnly) return undefined;
  rewriter.copy(read, source.text.length);
  return rewriter.done();
}
