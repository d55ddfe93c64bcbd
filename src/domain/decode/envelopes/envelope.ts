import type { Rewrite } from '../source-map.ts';

/** What one kind of tool wraps around a text, or does to it, and how that is undone. */
export interface Envelope {
  /** A quick test that a text without the envelope mostly fails. */
  readonly sign?: RegExp;
  /** What is rewritten where the envelope is there; removed where nothing says how. */
  readonly pattern: RegExp;
  readonly rewrite?: Rewrite;
}
