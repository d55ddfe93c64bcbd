import type { Rewrite } from '../source-map.ts';

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
