import type { Span } from './span.ts';

/** A text to read, what was pasted or unwrapped from it, with the way back to what was pasted. */
export interface MappedText {
  readonly text: string;
  readonly original: (offset: number) => number;
  /** Original offset behind the character before an offset: where a stretch that ends there ends. */
  readonly originalEnd: (offset: number) => number;
}

const same = (offset: number) => offset;

export function pastedText(text: string): MappedText {
  return { text, original: same, originalEnd: same };
}

/** Where a stretch of a text stands in the pasted text. */
export function originalSpan({ original, originalEnd }: MappedText, { start, end }: Span): Span {
  const first = original(start);
  return { start: first, end: end > start ? Math.max(first, originalEnd(end)) : first };
}

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

/** The numbers of a run, and for how many runs there is room at first. */
const RUN = 4;
const FEW = 8;

const PIECE = 4_096;

function textOf(characters: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += PIECE) {
    // To spread them takes five times as long.
    pieces.push(Reflect.apply(String.fromCharCode, null, characters.subarray(at, at + PIECE)));
  }
  return pieces.join('');
}

/**
 * Rewrites a text from left to right: puts texts, which are not longer, in the place of stretches,
 * and keeps the rest. What was put in is one place, whatever its length.
 */
export class Rewriter {
  private readonly source: MappedText;
  /** The new text, by its characters: strings of it would be millions. */
  private written = new Uint16Array(0);
  private length = 0;
  private read = 0;
  /** Of each stretch replaced: where the new text begins and ends, and where the old one did. */
  private runs = new Int32Array(FEW * RUN);
  private count = 0;

  constructor(source: MappedText) {
    this.source = source;
  }

  private write(text: string, start: number, end: number): void {
    const { written } = this;
    let to = this.length;
    for (let at = start; at < end; at++) written[to++] = text.charCodeAt(at);
    this.length = to;
  }

  /** Puts a text, which may be empty, in the place of a stretch behind those replaced before. */
  replace(start: number, end: number, text: string): void {
    if (this.count === 0) this.written = new Uint16Array(this.source.text.length);
    this.write(this.source.text, this.read, start);
    const at = this.count++ * RUN;
    if (at === this.runs.length) this.grow();
    const { runs, length } = this;
    runs[at] = length;
    runs[at + 1] = length + text.length;
    runs[at + 2] = start;
    runs[at + 3] = end;
    this.write(text, 0, text.length);
    this.read = end;
  }

  private grow(): void {
    const { runs } = this;
    this.runs = new Int32Array(runs.length * 2);
    this.runs.set(runs);
  }

  /** The text rewritten; the source itself where nothing was replaced. */
  done(): MappedText {
    const { source, runs, count } = this;
    const { original, originalEnd } = source;
    if (count === 0) return source;
    this.write(source.text, this.read, source.text.length);
    /** Where the numbers of the last run are that begins at an offset or before; -RUN for none. */
    const runAt = (offset: number): number => {
      let low = -1;
      let high = count;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((runs[middle * RUN] as number) <= offset) low = middle;
        else high = middle;
      }
      return low * RUN;
    };
    return {
      text: textOf(this.written.subarray(0, this.length)),
      original: (offset) => {
        const run = runAt(offset);
        if (run < 0) return original(offset);
        const behind = offset - (runs[run + 1] as number);
        const at = behind < 0 ? (runs[run + 2] as number) : (runs[run + 3] as number) + behind;
        return original(Math.min(at, source.text.length));
      },
      originalEnd: (offset) => {
        const run = offset > 0 ? runAt(offset - 1) : -RUN;
        if (run < 0) return originalEnd(offset);
        return originalEnd(
          (runs[run + 3] as number) + Math.max(0, offset - (runs[run + 1] as number)),
        );
      },
    };
  }
}

/**
 * A text with the matches of a global pattern rewritten: `decode` returns the new text of a
 * match, or undefined where it is kept or `decode` has rewritten parts of it itself. Without any
 * change this is the source itself.
 */
export function rewritten(
  source: MappedText,
  pattern: RegExp,
  decode: (match: RegExpExecArray, rewriter: Rewriter) => string | undefined,
): MappedText {
  const rewriter = new Rewriter(source);
  for (const match of source.text.matchAll(pattern)) {
    const decoded = decode(match, rewriter);
    if (decoded === undefined) continue;
    rewriter.replace(match.index, match.index + match[0].length, decoded);
  }
  return rewriter.done();
}
