import type { Edit, Rewrite } from '../source-map.ts';

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

/** Edits that decode each match of a pattern in a text that begins at an offset. */
export const editsIn = (
  text: string,
  from: number,
  pattern: RegExp,
  decode: (written: string) => string | undefined,
): Edit[] =>
  Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({
    start: from + index,
    end: from + index + written.length,
    text: decode(written) ?? written,
  }));
