import { stem } from '../text/stem.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { splitWord } from './split-word.ts';
import { type Alternative, phraseKey, type Thesaurus } from './thesaurus.ts';
import type { Mended, Patience, Vocabulary } from './vocabulary.ts';
import { termOf, type WordIndex } from './word-index.ts';

export interface Dictionary {
  readonly index: WordIndex;
  readonly thesaurus: Thesaurus;
  readonly vocabulary: Vocabulary;
  /** The words that name a resource, category or version, by `phraseKey`. */
  readonly facets: ReadonlyMap<string, Alternative>;
}

type Alternatives = readonly Alternative[];

/** The ways to read what was typed; each gives nothing where it does not apply. */
export interface Readings {
  /** A whole word: itself, the facet value it names, its synonyms. */
  asWord(word: string): Alternatives;
  /** Words that mean something together: `not enough`, `v2 lookup`. */
  asPhrase(words: readonly string[]): Alternatives;
  /** Two words that are one: `bar code`, `black list`. */
  asJoined(left: string, right: string): Alternatives;
  /** A word that the catalog writes as two: `lineitem`. */
  asSplit(word: string): Alternatives;
  /** The first letters of words; of those that people merely say only while `typing`. */
  asBeginning(letters: string, typing: boolean): Alternatives;
  /** A misspelt word, with the word it was taken for. */
  asMended(
    word: string,
    patience: Patience,
  ): { readonly alternatives: Alternatives; readonly word?: string };
}

const BEGINNING = { least: 0.75, whole: 0.9 };
const JOINED = 0.97;
const SPLIT = 0.95;
/** By number of edits. */
const MENDED: readonly number[] = [0.9, 0.8, 0.65];

/** The last misspelt words are kept: while one types, those before the cursor stay. */
const MOST_KEPT = 2000;

export const scaled = (alternatives: Alternatives, factor: number): Alternative[] =>
  alternatives.map(({ terms, quality }) => ({ terms, quality: quality * factor }));

/** Makes the readings for a catalog. None of them throws on any word. */
export function createReadings(dictionary: Dictionary): Readings {
  const { index, thesaurus, vocabulary, facets } = dictionary;
  const together = (words: readonly string[], quality: number): Alternative[] => {
    const terms = words.map((word) => termOf(index, word));
    return terms.every((term) => term !== undefined) ? [{ terms, quality }] : [];
  };
  const itself = (words: readonly string[]): Alternative[] => {
    const [word, second] = words;
    const parts = second === undefined ? index.compounds.get(word ?? '') : undefined;
    return [...together(words, 1), ...(parts ? together(parts, JOINED) : [])];
  };
  const facet = (key: string): Alternatives => {
    const found = facets.get(key);
    return found ? [found] : [];
  };
  const meanings = (key: string): Alternatives => [
    ...facet(key),
    ...(thesaurus.meanings.get(key) ?? []),
  ];
  /** A word of the catalog or a form of one, but no mere stem: `redempt` is no word. */
  const isKnownPart = (part: string): boolean => {
    if (index.words.has(part)) return true;
    if (part.length < 4) return false;
    const base = stem(part);
    return base === part ? index.words.has(`${part}s`) : index.terms.has(base);
  };
  const asWord = (word: string): Alternatives => [...itself([word]), ...meanings(stem(word))];

  const isDocumented = ({ word }: Mended): boolean =>
    index.words.has(word) || index.compounds.has(word) || facets.has(stem(word));
  /** What people merely say is meant less often than what is documented: it must be nearer. */
  const mendWord = (word: string, patience: Patience): readonly Mended[] => {
    const meant = vocabulary.mend(word, patience);
    return meant.some(isDocumented) ? meant : vocabulary.mend(word, 'careful');
  };

  const kept = new Map<string, ReturnType<Readings['asMended']>>();

  return {
    asWord,
    asPhrase(words) {
      const found = meanings(phraseKey(words));
      return found.length > 0 ? [...itself(words), ...found] : [];
    },
    asJoined(left, right) {
      if (STOP_WORDS.has(left) && STOP_WORDS.has(right)) return [];
      const joined = left + right;
      const meant = [...together([joined], 1), ...meanings(stem(joined))];
      return meant.length === 0 ? [] : [...itself([left, right]), ...scaled(meant, JOINED)];
    },
    asSplit(word) {
      const parts = splitWord(word, isKnownPart);
      return parts && parts.length > 1 ? together(parts, SPLIT) : [];
    },
    asBeginning(letters, typing) {
      const found: Alternative[] = [];
      const seen = new Set<number>();
      // A word that means something is not the beginning of one that merely means another.
      const whole = index.words.has(letters) || meanings(stem(letters)).length > 0;
      for (const word of vocabulary.startingWith(letters)) {
        if (word === letters || STOP_WORDS.has(word)) continue;
        const typed = letters.length / word.length;
        const quality = BEGINNING.least + (BEGINNING.whole - BEGINNING.least) * typed;
        const known = index.words.has(word) || index.compounds.has(word);
        if (!known && (whole || !typing)) continue;
        const meant = known ? [...itself([word]), ...facet(stem(word))] : meanings(stem(word));
        for (const { terms, quality: own } of meant) {
          const [first] = terms;
          if (first === undefined || (terms.length === 1 && seen.has(first))) continue;
          seen.add(first);
          found.push({ terms, quality: quality * own });
        }
      }
      return found;
    },
    asMended(word, patience) {
      const key = `${patience} ${word}`;
      const before = kept.get(key);
      if (before) return before;
      const meant = mendWord(word, patience);
      const alternatives = meant.flatMap((mended) =>
        scaled(asWord(mended.word), MENDED[mended.edits] ?? 0.5),
      );
      const found = { alternatives, ...(meant[0] ? { word: meant[0].word } : {}) };
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, found);
      return found;
    },
  };
}
