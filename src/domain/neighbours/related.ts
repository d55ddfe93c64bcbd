import type { Catalog } from '../catalog/create-catalog.ts';
import { wordingKey } from '../catalog/messages.ts';
import { quirksOf } from '../catalog/quirks/quirks-of.ts';
import type { Entry } from '../catalog/schema.ts';
import { entriesWithWording, statedWordings, wordingsOf } from '../catalog/wordings.ts';
import { wordingChanges } from '../compare/wording-changes.ts';
import { groupBy } from '../group-by.ts';
import { memoizeByObject } from '../memoize-by-object.ts';
import { editDistance } from '../text/edit-distance.ts';
import { tokenize } from '../text/tokenize.ts';

/**
 * Measured on the 457 entries: two words make 8011 ("Look up, Invalid source passed") and 8012
 * ("Get, Invalid source passed") similar; the share excludes short messages that only have two
 * words.
 */
const MAX_WORDS = 2;
const MAX_SHARE = 0.4;
const MAX_SIMILAR = 8;

/** The wordings of each resource, with their words. */
const phrasesByResource = memoizeByObject((catalog: Catalog) => {
  const phrases = catalog.entries.flatMap((entry) =>
    statedWordings(wordingsOf(catalog, entry)).map(({ text }) => {
      return { entry, text, words: tokenize(text).map(({ word }) => word) };
    }),
  );
  return groupBy(phrases, ({ entry }) => entry.resource);
});

/** Similar messages of other entries, except some, most similar first, then nearest code first. */
function similarMessages(catalog: Catalog, entry: Entry, except: ReadonlySet<Entry>) {
  const phrases = phrasesByResource(catalog).get(entry.resource) ?? [];
  const own = phrases.filter((phrase) => phrase.entry === entry);
  const found = phrases
    .filter((other) => other.entry !== entry && !except.has(other.entry))
    .flatMap((other) =>
      own.flatMap(({ words }) => {
        const distance = editDistance(words, other.words, MAX_WORDS);
        const share = distance / Math.max(words.length, other.words.length);
        const gap = Math.abs(other.entry.code - entry.code);
        return distance <= MAX_WORDS && share <= MAX_SHARE ? [{ ...other, share, gap }] : [];
      }),
    )
    .toSorted((a, b) => a.share - b.share || a.gap - b.gap);
  const closest = [...groupBy(found, (one) => one.entry).values()].map(([first]) => first);
  return [...groupBy(closest, ({ text }) => wordingKey(text)).values()]
    .slice(0, MAX_SIMILAR)
    .map((same) => ({ text: same[0].text, entries: same.map((one) => one.entry) }));
}

/** Entries that share a message, are adjacent in the resource, or differ by a few words. */
export function neighboursOf(catalog: Catalog, entry: Entry) {
  const siblings: readonly Entry[] = catalog.entriesByResource.get(entry.resource) ?? [];
  const at = siblings.indexOf(entry);
  const sharedMessages = wordingsOf(catalog, entry).flatMap(({ key, text }) => {
    const all = entriesWithWording(catalog, key);
    const entries = all.filter((other) => other !== entry);
    const codes = new Set(all.map(({ code }) => code)).size;
    return entries.length === 0 ? [] : [{ text, entries, codes }];
  });
  const sharing = new Set(sharedMessages.flatMap(({ entries }) => entries));
  return {
    /**
     * Messages that other entries share, so callers must not branch on their text. With these
     * entries, of any resource and in catalog order, and the number of codes, including this one.
     */
    sharedMessages,
    previous: siblings[at - 1],
    next: siblings[at + 1],
    similarMessages: similarMessages(catalog, entry, sharing),
  };
}

/** Everything derived by comparing the texts of an entry with each other and with the catalog. */
export const relatedOf = (catalog: Catalog, entry: Entry) => ({
  quirks: quirksOf(catalog, entry),
  /** For each wording of the entry, in the order of `wordingsOf`. */
  changes: wordingChanges(catalog, entry),
  neighbours: neighboursOf(catalog, entry),
});

export type Related = ReturnType<typeof relatedOf>;
