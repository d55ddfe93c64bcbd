import FILLERS from './filler-words.json' with { type: 'json' };
import STOPS from './stop-words.json' with { type: 'json' };

const words = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.join(' ').split(' '));

/** Words that say nothing about an entry; they only matter for word order. */
export const STOP_WORDS = /* @__PURE__ */ words(STOPS);

/**
 * Words that frame questions and log lines. They count if an entry has them ("validation code",
 * "status label"), and do not matter if it has not.
 */
export const FILLER_WORDS = /* @__PURE__ */ words(FILLERS);
