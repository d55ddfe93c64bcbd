import { clausesWithSlots, messageParts } from './message-parts.ts';
import { invert, listAt, type NumberLists, writeNumberLists } from './number-lists.ts';
import { SLOT, type WordIndex } from './word-index.ts';

/**
 * What real messages are compared with: each wording, and each of its clauses that holds a
 * value. A pattern is a stretch of the sequence of a wording; the longest that fits wins.
 */
export interface MessagePatterns {
  readonly wording: Int32Array;
  /** Positions in the sequence of the wording, end not included. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The position of its rarest word, by which it is found. */
  readonly anchor: Int32Array;
  /** The patterns that a term is the anchor of. */
  readonly byAnchor: NumberLists;
}

/** The position of the rarest word of a stretch; -1 when it has none that tells anything. */
function rarest(sequence: Int32Array, from: number, to: number, weights: Float32Array): number {
  let best = -1;
  let most = 0;
  for (let at = from; at < to; at++) {
    const term = sequence[at] as number;
    const weight = term === SLOT ? 0 : (weights[term] as number);
    if (weight > most) [best, most] = [at, weight];
  }
  return best;
}

/** Makes the patterns of all wordings of an index. Never throws. */
export function createMessagePatterns({
  wordings,
  sequences,
  weights,
  postings,
}: WordIndex): MessagePatterns {
  const columns = { wording: [], from: [], to: [], anchor: [] } as Record<
    'wording' | 'from' | 'to' | 'anchor',
    number[]
  >;
  const anchors = writeNumberLists();
  const add = (wording: number, sequence: Int32Array, from: number, to: number) => {
    const anchor = rarest(sequence, from, to, weights);
    if (anchor < 0) return;
    columns.wording.push(wording);
    columns.from.push(from);
    columns.to.push(to);
    columns.anchor.push(anchor);
    anchors.push(sequence[anchor] as number);
    anchors.close();
  };
  wordings.forEach(({ text }, wording) => {
    const sequence = listAt(sequences, wording);
    add(wording, sequence, 0, sequence.length);
    if (!sequence.includes(SLOT)) return;
    for (const { from, to } of clausesWithSlots(text, messageParts(text))) {
      add(wording, sequence, from, to);
    }
  });
  return {
    wording: new Int32Array(columns.wording),
    from: new Int32Array(columns.from),
    to: new Int32Array(columns.to),
    anchor: new Int32Array(columns.anchor),
    byAnchor: invert(anchors.done(), postings.starts.length - 1),
  };
}
