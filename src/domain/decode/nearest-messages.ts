import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import { significantWords, similarity } from '../compare/similarity.ts';

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
 * The entries whose documented message is most like one that no document has; empty when none
 * is like it. Looks at every entry, so it is for one message and not for a log. Never throws.
 */
export function nearestMessages(catalog: Catalog, message: string): readonly Entry[] {
  if (significantWords(message).size < FEWEST_WORDS) return [];
  let best = ALIKE;
  let nearest: Entry[] = [];
  for (const entry of catalog.entries) {
    const alike = likeness(entry, message);
    if (alike > best) {
      best = alike;
      nearest = [];
    }
    if (alike === best) nearest.push(entry);
  }
  return nearest;
}
