import type { Catalog } from '../../catalog/create-catalog.ts';
import type { Entry } from '../../catalog/schema.ts';
import { significantWords, similarity } from '../../text/similarity.ts';
import { tokenize } from '../../text/tokenize.ts';

/** A message with fewer words of weight is like too many others. */
export const FEWEST_WORDS = 3;

/** From 0 to 1: the message of an entry, if no other has it; and almost all words are shared. */
const ALIKE = 0.5;
const ALMOST_EQUAL = 0.75;

const mostOf = ({ occurrences }: Entry, measure: (documented: string) => number): number =>
  Math.max(...occurrences.flatMap(({ messages }) => messages.map(measure)));

/** How alike a message and the documented ones of an entry are, from 0 to 1. */
export function likeness(entry: Entry, message: string): number {
  return mostOf(entry, (documented) => similarity(documented, message));
}

/** How many words a message and one of the entry begin with alike. The last may be cut. */
function sharedBeginning(entry: Entry, words: readonly string[]): number {
  return mostOf(entry, (documented) => {
    const others = tokenize(documented);
    const end = words.findIndex((word, at) => {
      const mayBeCut = at === words.length - 1 && at >= FEWEST_WORDS;
      const other = others[at]?.word;
      return mayBeCut ? !other?.startsWith(word) : other !== word;
    });
    return end < 0 ? words.length : end;
  });
}

const wordsOf = (message: string) => tokenize(message).map(({ word }) => word);

/** Whether a message is like that of an entry, or begins like it. */
export function isAlike(entry: Entry, message: string): boolean {
  if (likeness(entry, message) >= ALIKE) return true;
  return sharedBeginning(entry, wordsOf(message)) >= FEWEST_WORDS;
}

/** Entries that no document has the message of, and in which way theirs is like it. */
export interface NearestMessages {
  readonly entries: readonly Entry[];
  readonly by: 'beginning' | 'words';
}

/**
 * The entries whose documented message begins with one that no document has, or else is most
 * like it; none when none is. Looks at every entry, so it is for one message and not for a log.
 */
export function nearestMessages(catalog: Catalog, message: string): NearestMessages {
  const words = wordsOf(message);
  const begun = catalog.entries.filter(
    (entry) => words.length >= FEWEST_WORDS && sharedBeginning(entry, words) === words.length,
  );
  if (begun.length > 0) return { entries: begun, by: 'beginning' };
  const isLongEnough = significantWords(message).size >= FEWEST_WORDS;
  const rated = (isLongEnough ? catalog.entries : []).map((entry) => ({
    entry,
    alike: likeness(entry, message),
  }));
  const best = rated.reduce((most, { alike }) => Math.max(most, alike), ALMOST_EQUAL);
  const nearest = rated.filter(({ alike }) => alike === best);
  return { entries: nearest.map(({ entry }) => entry), by: 'words' };
}
