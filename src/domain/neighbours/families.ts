import type { Catalog } from '../catalog/create-catalog.ts';
import { wordingKey } from '../catalog/messages.ts';
import type { Entry } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { groupBy } from '../group-by.ts';
import { editDistance } from '../text/edit-distance.ts';
import { tokenize } from '../text/tokenize.ts';

/** A message that is another's but for few words, with everything that says it. */
export interface Relative {
  readonly text: string;
  /** Entries of the same resource, the nearest code first. At least one. */
  readonly entries: readonly Entry[];
}

/**
 * Measured on the 457 entries: two words let 8011 ("Look up, Invalid source passed") and 8012
 * ("Get, Invalid source passed") be relatives; the share keeps short messages apart, for which
 * two words are all they say.
 */
const MOST_WORDS = 2;
const MOST_SHARE = 0.4;

/** Messages, as many as help. */
const MOST_RELATIVES = 8;

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

/** How two phrases differ; `share` orders relatives. Undefined if they are none. */
function relate(own: Phrase, other: Phrase) {
  const longer = Math.max(own.words.length, other.words.length);
  const distance = editDistance(own.words, other.words, MOST_WORDS);
  const share = distance / longer;
  return distance > MOST_WORDS || share > MOST_SHARE ? undefined : { other, share };
}

/**
 * Builds what is needed to find relatives, once per catalog. The function it returns takes an
 * entry and the entries to leave out; the most similar message comes first. Never throws.
 */
export function createFamilies(
  catalog: Catalog,
): (entry: Entry, except: ReadonlySet<Entry>) => readonly Relative[] {
  const phrases = catalog.entries.flatMap((entry) => phrasesOf(catalog, entry));
  const postings = groupBy(
    phrases.flatMap((phrase) => phrase.words.map((word) => ({ phrase, word }))),
    ({ phrase, word }) => `${phrase.entry.resource} ${word}`,
  );

  /** Of any three words of a phrase, a relative has one: that leaves few to look at. */
  const near = (own: Phrase): ReadonlySet<Phrase> => {
    const rarest = own.words
      .map((word) => postings.get(`${own.entry.resource} ${word}`) ?? [])
      .toSorted((a, b) => a.length - b.length)
      .slice(0, MOST_WORDS + 1);
    return new Set(rarest.flat().map(({ phrase }) => phrase));
  };

  return (entry, except) => {
    const apart = (phrase: Phrase) => Math.abs(phrase.entry.code - entry.code);
    const pairs = phrasesOf(catalog, entry)
      .flatMap((own) =>
        [...near(own)]
          .filter((other) => other.entry !== entry && !except.has(other.entry))
          .flatMap((other) => relate(own, other) ?? []),
      )
      .toSorted((a, b) => a.share - b.share || apart(a.other) - apart(b.other));
    const seen = new Set<Entry>();
    const nearest = pairs.filter(({ other }) => {
      const isNew = !seen.has(other.entry);
      seen.add(other.entry);
      return isNew;
    });
    const byMessage = groupBy(nearest, ({ other }) => wordingKey(other.text));
    return [...byMessage.values()].slice(0, MOST_RELATIVES).flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const entries = same.map(({ other }) => other.entry);
      return [{ text: first.other.text, entries }];
    });
  };
}
