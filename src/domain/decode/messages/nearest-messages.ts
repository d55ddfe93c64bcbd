import type { Catalog } from '../../catalog/create-catalog.ts';
import type { Entry } from '../../catalog/schema.ts';
import { significantWords, similarity } from '../../text/similarity.ts';
import { tokenize } from '../../text/tokenize.ts';

/** A message with fewer words of weight is like too many others. */
const FEWEST_WORDS = 3;

/** Almost all words of weight are shared. */
const ALIKE = 0.75;

/** How alike a message and the documented ones of an entry are, from 0 to 1. */
export function likeness(entry: Entry, message: string): number {
  const texts = entry.occurrences.flatMap(({ messages }) => messages);
  return Math.max(...texts.map((text) => similarity(text, message)));
}

/**
 * How many words a message and a documented one of the entry begin with alike, in any case. The
 * last of a message may be cut.
 */
export function sharedBeginning(entry: Entry, message: string): number {
  const words = tokenize(message).map(({ word }) => word);
  const shared = (text: string) => {
    const documented = tokenize(text);
    const isAlike = (word: string, at: number) => {
      const other = documented[at]?.word;
      const mayBeCut = at === words.length - 1 && at >= FEWEST_WORDS;
      return mayBeCut ? other?.startsWith(word) : other === word;
    };
    const end = words.findIndex((word, at) => !isAlike(word, at));
    return end < 0 ? words.length : end;
  };
  return Math.max(...entry.occurrences.flatMap(({ messages }) => messages.map(shared)));
}

/** Entries that no document has the message of, and in which way theirs is like it. */
export interface NearestMessages {
  readonly entries: readonly Entry[];
  readonly by: 'beginning' | 'words';
}

/**
 * The entries whose documented message begins with one that no document has, or else is most
 * like it; none when none is. Looks at every entry, so it is for one message and not for a log.
 * Never throws.
 */
export function nearestMessages(catalog: Catalog, message: string): NearestMessages {
  const length = tokenize(message).length;
  const begun = catalog.entries.filter(
    (entry) => length >= FEWEST_WORDS && sharedBeginning(entry, message) === length,
  );
  if (begun.length > 0) return { entries: begun, by: 'beginning' };
  let best = ALIKE;
  let nearest: Entry[] = [];
  const isTelling = significantWords(message).size >= FEWEST_WORDS;
  for (const entry of isTelling ? catalog.entries : []) {
    const alike = likeness(entry, message);
    if (alike > best) {
      best = alike;
      nearest = [];
    }
    if (alike === best) nearest.push(entry);
  }
  return { entries: nearest, by: 'words' };
}
