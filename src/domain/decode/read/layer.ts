import type { Span } from '../span.ts';

/** A text to read: what was pasted, or what an escaped part of it says. */
export interface Layer {
  readonly text: string;
  /** Where an offset of this text stands in the pasted text. */
  readonly toPasted: (offset: number) => number;
}

/** The text as pasted. */
export function pastedLayer(text: string): Layer {
  return { text, toPasted: (offset) => offset };
}

/** Where a stretch of a layer stands in the pasted text. */
export function pastedSpan({ toPasted }: Layer, { start, end }: Span): Span {
  return { start: toPasted(start), end: toPasted(end) };
}

/** The last position whose number is not above `offset`; the first is 0. */
function runAt(starts: readonly number[], offset: number): number {
  let from = 0;
  let to = starts.length;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((starts[middle] as number) <= offset) from = middle;
    else to = middle;
  }
  return from;
}

/**
 * A part of a layer with its escapes replaced. `escapes` is a global pattern; `decode` gives the
 * text that an escape stands for, or undefined where it stands for itself. Positions stay exact:
 * an escape is one place, whatever it stands for. Never throws.
 */
export function decodedLayer(
  { text, toPasted }: Layer,
  { start, end }: Span,
  escapes: RegExp,
  decode: (written: string) => string | undefined,
): Layer {
  const source = text.slice(start, end);
  const pieces: string[] = [];
  // Runs of plain text (even) and escapes (odd): where each starts in the new text and the old.
  const starts = [0];
  const origins = [0];
  let length = 0;
  let read = 0;
  for (const { 0: written, index } of source.matchAll(escapes)) {
    const decoded = decode(written);
    if (decoded === undefined) continue;
    pieces.push(source.slice(read, index), decoded);
    length += index - read;
    starts.push(length, length + decoded.length);
    origins.push(index, index + written.length);
    length += decoded.length;
    read = index + written.length;
  }
  if (read === 0) return { text: source, toPasted: (offset) => toPasted(start + offset) };
  pieces.push(source.slice(read));
  return {
    text: pieces.join(''),
    toPasted: (offset) => {
      const run = runAt(starts, offset);
      const within = run % 2 === 1 ? 0 : offset - (starts[run] as number);
      return toPasted(start + (origins[run] as number) + within);
    },
  };
}
