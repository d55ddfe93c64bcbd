import { type MappedText, type Rewriter, rewritten } from '../source-map.ts';

/** What one kind of tool wraps around a text, or does to it, and how that is undone. */
export interface Envelope {
  /** Signs one of which is in every text that has the envelope: to look for them takes no time. */
  readonly needs?: readonly string[];
  /** A quick test that a text without the envelope mostly fails. */
  readonly sign: RegExp;
  /** The text inside; the source itself where the envelope is not there. */
  readonly unwrap: (source: MappedText) => MappedText;
}

/**
 * An envelope that is undone match by match of a global pattern: `decode` returns the
 * text of a match, or undefined where it is kept or `decode` has rewritten parts of it itself.
 */
export function byMatch(
  sign: RegExp,
  pattern: RegExp,
  decode: (match: RegExpExecArray, rewriter: Rewriter, text: string) => string | undefined,
  needs?: readonly string[],
): Envelope {
  return {
    ...(needs && { needs }),
    sign,
    unwrap: (source) =>
      rewritten(source, pattern, (match, rewriter) => decode(match, rewriter, source.text)),
  };
}
