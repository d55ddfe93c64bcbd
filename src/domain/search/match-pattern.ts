import { SLOT } from './word-index.ts';

/** A stretch of words without a slot: its place in a pattern and in a text. */
export interface Chunk {
  readonly pattern: number;
  readonly text: number;
  readonly length: number;
}

/** A value has at most this many words; beyond, it is other text between. */
const LONGEST_VALUE = 32;

function fitsAt(
  pattern: Int32Array,
  from: number,
  to: number,
  text: Int32Array,
  at: number,
): boolean {
  if (at < 0 || at + (to - from) > text.length) return false;
  for (let offset = 0; offset < to - from; offset++) {
    if (pattern[from + offset] !== text[at + offset]) return false;
  }
  return true;
}

/** The nearest place for a chunk beyond `at`, in steps of `step`; undefined when there is none. */
function findChunk(
  pattern: Int32Array,
  [from, to]: readonly [number, number],
  text: Int32Array,
  at: number,
  step: 1 | -1,
): number | undefined {
  for (let moved = 0; moved <= LONGEST_VALUE; moved++) {
    if (fitsAt(pattern, from, to, text, at + moved * step)) return at + moved * step;
  }
  return undefined;
}

/** The stretches without slots of a pattern, as positions, end not included. */
function chunksOf(pattern: Int32Array, from: number, to: number): [number, number][] {
  const chunks: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && pattern[at] !== SLOT) continue;
    if (at > start) chunks.push([start, at]);
    start = at + 1;
  }
  return chunks;
}

/**
 * Fits a pattern to a text so that its word at `anchor` is the one at `at`: the chunks in order,
 * with any few words where a slot stands. Both are lists of terms. Undefined when it does not
 * fit. The work is bounded by the length of the pattern times that of the longest value.
 */
export function matchPattern(
  pattern: Int32Array,
  stretch: readonly [from: number, to: number],
  anchor: number,
  text: Int32Array,
  at: number,
): readonly Chunk[] | undefined {
  const chunks = chunksOf(pattern, stretch[0], stretch[1]);
  const home = chunks.findIndex(([from, to]) => anchor >= from && anchor < to);
  const own = chunks[home];
  if (!own || !fitsAt(pattern, own[0], own[1], text, at - (anchor - own[0]))) return undefined;
  const places: number[] = [];
  places[home] = at - (anchor - own[0]);
  for (let next = home + 1; next < chunks.length; next++) {
    const [from, to] = chunks[next - 1] as [number, number];
    const place = findChunk(
      pattern,
      chunks[next] as [number, number],
      text,
      (places[next - 1] as number) + to - from,
      1,
    );
    if (place === undefined) return undefined;
    places[next] = place;
  }
  for (let next = home - 1; next >= 0; next--) {
    const [from, to] = chunks[next] as [number, number];
    const before = (places[next + 1] as number) - (to - from);
    const place = findChunk(pattern, [from, to], text, before, -1);
    if (place === undefined) return undefined;
    places[next] = place;
  }
  return chunks.map(([from, to], chunk) => ({
    pattern: from,
    text: places[chunk] as number,
    length: to - from,
  }));
}
