import { stem } from '../text/stem.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { expandAbbreviation } from './abbreviations.ts';
import { type InvertedIndex, termOf } from './inverted-index.ts';
import type { Mechanism } from './mechanisms.ts';
import { type Correction, createSpelling, type Tolerance } from './spelling.ts';
import { type Alternative, phraseKey, type Thesaurus } from './thesaurus.ts';

type Alternatives = readonly Alternative[];

/** What counts as a match for a word or phrase of a query; empty where nothing does. */
export interface Lexicon {
  /** A whole word: itself, the facet value it names, its synonyms. */
  word(word: string): Alternatives;
  /** Words that mean something together: `not enough`, `v2 lookup`. */
  phrase(words: readonly string[]): Alternatives;
  /** Two words that the catalog writes as one: `bar code`. */
  joined(left: string, right: string): Alternatives;
  /** A word that the catalog writes as several: `lineitem`. */
  split(word: string): Alternatives;
  /** The words that begin with these letters. Synonyms of words only while it is being typed. */
  beginning(letters: string, isTyped: boolean): Alternatives;
  /** The words that a misspelt or abbreviated word may stand for, best first. */
  correct(word: string, tolerance: Tolerance): readonly Correction[];
}

const COMPOUND = 0.97;
const SPLIT = 0.95;
const BEGINNING = { least: 0.75, whole: 0.9 };

/** Words written as one by mistake are two, rarely three. */
const MOST_PARTS = 3;

/** Corrections are kept: while a query is typed, all words but the last stay. */
const MOST_KEPT = 2000;

export const scaled = (alternatives: Alternatives, factor: number): Alternative[] =>
  alternatives.map(({ terms, quality }) => ({ terms, quality: quality * factor }));

/**
 * The known words that a word is made of, the first as short as can be: `lineitem` is `line`,
 * `item`. Undefined if it is not made of several.
 */
function splitWord(
  word: string,
  isKnown: (part: string) => boolean,
  parts = MOST_PARTS,
): readonly string[] | undefined {
  const isPart = (part: string) =>
    (part.length > 2 || part === 'id') && isKnown(part) && !STOP_WORDS.has(part);
  for (let at = 3; at <= word.length - 2; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (!isPart(head)) continue;
    if (isPart(tail)) return [head, tail];
    const rest = parts > 2 ? splitWord(tail, isKnown, parts - 1) : undefined;
    if (rest) return [head, ...rest];
  }
  return undefined;
}

export function createLexicon(
  index: InvertedIndex,
  { meanings, words, facetNames }: Thesaurus,
  without: ReadonlySet<Mechanism>,
): Lexicon {
  const spelling = createSpelling(
    new Set([...index.words.keys(), ...index.compounds.keys(), ...words, ...facetNames]),
  );
  const has = (mechanism: Mechanism) => !without.has(mechanism);
  const together = (parts: readonly string[], quality: number): Alternatives => {
    const terms = parts.map((word) => termOf(index, word));
    return terms.every((term) => term !== undefined) ? [{ terms, quality }] : [];
  };
  const itself = (word: string): Alternatives => {
    const parts = has('compounds') ? index.compounds.get(word) : undefined;
    return [...together([word], 1), ...(parts ? together(parts, COMPOUND) : [])];
  };
  const meaningsOf = (key: string): Alternatives => meanings.get(key) ?? [];
  const isDocumented = (word: string) =>
    index.words.has(word) || index.compounds.has(word) || facetNames.has(word);
  /** A word of the catalog or a form of one, but no mere stem: `redempt` is no word. */
  const isKnownPart = (part: string): boolean => {
    if (index.words.has(part)) return true;
    if (part.length < 4) return false;
    const base = stem(part);
    return base === part ? index.words.has(`${part}s`) : index.terms.has(base);
  };
  const correctSpelling = (word: string, tolerance: Tolerance): readonly Correction[] => {
    const found = spelling.correct(word, tolerance);
    // A synonym is meant less often than a documented word: it must be nearer.
    return found.some((one) => isDocumented(one.word)) || tolerance !== 'usual'
      ? found
      : spelling.correct(word, 'careful');
  };
  const kept = new Map<string, readonly Correction[]>();

  return {
    word: (word) => [...itself(word), ...meaningsOf(stem(word))],
    phrase(phrase) {
      const found = has('phrases') ? meaningsOf(phraseKey(phrase)) : [];
      return found.length > 0 ? [...together(phrase, 1), ...found] : [];
    },
    joined(left, right) {
      if (!has('compounds') || (STOP_WORDS.has(left) && STOP_WORDS.has(right))) return [];
      const joined = left + right;
      const meant = [...together([joined], 1), ...meaningsOf(stem(joined))];
      return meant.length === 0 ? [] : [...together([left, right], 1), ...scaled(meant, COMPOUND)];
    },
    split(word) {
      const parts = has('compounds') ? splitWord(word, isKnownPart) : undefined;
      return parts ? together(parts, SPLIT) : [];
    },
    beginning(letters, isTyped) {
      if (!has('prefixes')) return [];
      const found: Alternative[] = [];
      const seen = new Set<number>();
      // A word that means something is not the beginning of one that merely means another.
      const whole = index.words.has(letters) || meaningsOf(stem(letters)).length > 0;
      for (const word of spelling.startingWith(letters)) {
        if (word === letters || STOP_WORDS.has(word)) continue;
        const known = index.words.has(word) || index.compounds.has(word);
        if (!known && (whole || !isTyped)) continue;
        const share = letters.length / word.length;
        const quality = BEGINNING.least + (BEGINNING.whole - BEGINNING.least) * share;
        const named = facetNames.has(word) ? meaningsOf(stem(word)).slice(0, 1) : [];
        const meant = known ? [...itself(word), ...named] : meaningsOf(stem(word));
        for (const { terms, quality: own } of meant) {
          const [first] = terms;
          if (first === undefined || (terms.length === 1 && seen.has(first))) continue;
          seen.add(first);
          found.push({ terms, quality: quality * own });
        }
      }
      return found;
    },
    correct(word, tolerance) {
      const key = `${tolerance} ${word}`;
      const before = kept.get(key);
      if (before) return before;
      let found = has('spelling') ? correctSpelling(word, tolerance) : [];
      if (found.length === 0 && tolerance !== 'far' && has('abbreviations')) {
        const sameLetter = spelling.startingWith(word.charAt(0));
        found = expandAbbreviation(word, sameLetter).map((full) => ({ word: full, edits: 1 }));
      }
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, found);
      return found;
    },
  };
}
