import type { Catalog } from '../catalog/create-catalog.ts';
import { wordingKey } from '../catalog/messages.ts';
import { type Quirk, quirksOf } from '../catalog/quirks/quirks-of.ts';
import type { Entry } from '../catalog/schema.ts';
import { entriesWithWording, wordingsOf } from '../catalog/wordings.ts';
import { type WordingChange, wordingChanges } from '../compare/wording-changes.ts';
import { groupBy } from '../group-by.ts';
import { oncePer } from '../once-per.ts';
import { editDistance } from '../text/edit-distance.ts';
import { tokenize } from '../text/tokenize.ts';

/**
 * Measured on the 457 entries: two words make 8011 ("Look up, Invalid source passed") and 8012
 * ("Get, Invalid source passed") similar; the share excludes short messages, of which two words
 * are the whole content.
 */
const MAX_WORDS = 2;
const MAX_SHARE = 0.4;
const MAX_SIMILAR = 8;

interface Phrase {
  readonly entry: Entry;
  readonly text: string;
  readonly words: readonly string[];
}

const phrasesOf = (catalog: Catalog, entry: Entry): readonly Phrase[] =>
  wordingsOf(catalog, entry).map(({ text }) => ({
    entry,
    text,
    words: tokenize(text).map(({ word }) => word),
  }));

/** The share of words that differ, or undefined if the phrases are not similar. */
function compare(own: Phrase, other: Phrase) {
  const longer = Math.max(own.words.length, other.words.length);
  const distance = editDistance(own.words, other.words, MAX_WORDS);
  const share = distance / longer;
  return distance > MAX_WORDS || share > MAX_SHARE ? undefined : { other, share };
}

/** Finds similar messages through an index of words. */
const similarMessages = oncePer((catalog: Catalog) => {
  const phrases = catalog.entries.flatMap((entry) => phrasesOf(catalog, entry));
  const postings = groupBy(
    phrases.flatMap((phrase) => phrase.words.map((word) => ({ phrase, word }))),
    ({ phrase, word }) => `${phrase.entry.resource} ${word}`,
  );

  /** A similar phrase has one of any three words: the rarest three leave few candidates. */
  const candidatesFor = (own: Phrase): ReadonlySet<Phrase> => {
    const rarest = own.words
      .map((word) => postings.get(`${own.entry.resource} ${word}`) ?? [])
      .toSorted((a, b) => a.length - b.length)
      .slice(0, MAX_WORDS + 1);
    return new Set(rarest.flat().map(({ phrase }) => phrase));
  };

  /** The messages of other entries with these, nearest code first; most similar first. */
  return (entry: Entry, except: ReadonlySet<Entry>) => {
    const distance = (phrase: Phrase) => Math.abs(phrase.entry.code - entry.code);
    const pairs = phrasesOf(catalog, entry)
      .flatMap((own) =>
        [...candidatesFor(own)]
          .filter((other) => other.entry !== entry && !except.has(other.entry))
          .flatMap((other) => compare(own, other) ?? []),
      )
      .toSorted((a, b) => a.share - b.share || distance(a.other) - distance(b.other));
    const seen = new Set<Entry>();
    const nearest = pairs.filter(({ other }) => {
      const isNew = !seen.has(other.entry);
      seen.add(other.entry);
      return isNew;
    });
    const byMessage = groupBy(nearest, ({ other }) => wordingKey(other.text));
    return [...byMessage.values()].slice(0, MAX_SIMILAR).map((same) => ({
      text: same[0].other.text,
      entries: same.map(({ other }) => other.entry),
    }));
  };
});

/**
 * Messages that other entries have too, so that callers must not branch on their text: with these
 * entries, of any resource and in catalog order, and how many codes have it, this one included.
 */
const sharedMessagesOf = (catalog: Catalog, entry: Entry) =>
  wordingsOf(catalog, entry).flatMap(({ key, text }) => {
    const all = entriesWithWording(catalog, key);
    const entries = all.filter((other) => other !== entry);
    const codes = new Set(all.map(({ code }) => code)).size;
    return entries.length === 0 ? [] : [{ text, entries, codes }];
  });

/** Entries that share a message, are next to it in its resource, or differ by a few words. */
export function neighboursOf(catalog: Catalog, entry: Entry) {
  const siblings = catalog.entriesByResource.get(entry.resource) ?? [];
  const at = siblings.indexOf(entry);
  const sharedMessages = sharedMessagesOf(catalog, entry);
  const sharing = new Set(sharedMessages.flatMap(({ entries }) => entries));
  return {
    sharedMessages,
    previous: siblings[at - 1],
    next: siblings[at + 1],
    similarMessages: similarMessages(catalog)(entry, sharing),
  };
}

/** All that follows from comparing the texts of an entry with each other and with the catalog. */
export interface Related {
  readonly quirks: readonly Quirk[];
  /** Of each wording of the entry, in the order of `wordingsOf`. */
  readonly changes: readonly WordingChange[];
  readonly neighbours: ReturnType<typeof neighboursOf>;
}

export const relatedOf = (catalog: Catalog, entry: Entry): Related => ({
  quirks: quirksOf(catalog, entry),
  changes: wordingChanges(catalog, entry),
  neighbours: neighboursOf(catalog, entry),
});
