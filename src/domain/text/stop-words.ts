import FILLERS from './filler-words.json' with { type: 'json' };
import STOPS from './stop-words.json' with { type: 'json' };

const words = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.join(' ').split(' '));

/** Words that tell nothing about an entry; they count only for the order of the others. */
export const STOP_WORDS = /* @__PURE__ */ words(STOPS);

/**
 * Words with which people ask and logs are dressed. Of use where an entry has them
 * ("validation code", "status label"), no matter where it has not.
 */
export const FILLER_WORDS = /* @__PURE__ */ words(FILLERS);
