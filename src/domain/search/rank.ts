import type { Entry } from '../catalog/schema.ts';
import { isStray, type QueryAnalysis } from './analyze-query.ts';
import type { CodeLookup } from './codes.ts';
import type { Candidate, Retrieved } from './retrieve.ts';

/** A hit before its wording and highlights are worked out. */
export interface RankedHit extends Candidate {
  /** How it was found by its number, and how many digits of that matched. */
  readonly number?: { readonly kind: 'code' | 'prefix'; readonly digits: number };
}

/**
 * Entries with so much of the query are found for its words, too, if the code is not: it has less
 * of them.
 */
const CLEAR = 0.75;
const LIKELY = 0.5;

/** A message of so many words is what a text means, and not the number beside it. */
const WORDS_OF_MESSAGE = 3;

const byMet = (a: RankedHit, b: RankedHit) => b.met - a.met;

/**
 * The last stage: what the numbers and what the words of a query find in one order. Numbers come
 * first, except where they are part of a message or an amount. Each entry once.
 */
export function rank(
  analysis: QueryAnalysis,
  words: Retrieved,
  lookup: CodeLookup,
): readonly RankedHit[] {
  const { codes, forms } = analysis;
  if (codes.length + forms.length === 0) return words.candidates;
  const seen = new Set<Entry>();
  return rankNumbers(analysis, words, lookup).filter(
    ({ entry }) => !seen.has(entry) && seen.add(entry),
  );
}

function rankNumbers(
  { codes, forms }: QueryAnalysis,
  { candidates: byWords, candidateOf, hasContent }: Retrieved,
  lookup: CodeLookup,
): readonly RankedHit[] {
  const numbered = (
    entries: readonly Entry[],
    kind: 'code' | 'prefix',
    digitsOf: (entry: Entry) => number,
  ): RankedHit[] =>
    entries
      .map((entry) => ({ ...candidateOf(entry), number: { kind, digits: digitsOf(entry) } }))
      .sort(byMet);
  if (forms.length > 0) {
    return forms.flatMap(({ matches, typedDigits }) =>
      numbered(lookup.matching(matches), 'code', ({ code }) => typedDigits || String(code).length),
    );
  }

  const byCode = codes.flatMap(({ digits }) =>
    numbered(lookup.withCode(digits), 'code', () => digits.length).sort(
      (a, b) => byMet(a, b) || b.score - a.score,
    ),
  );
  if (!hasContent) {
    const byPrefix = codes.flatMap(({ digits }) =>
      numbered(lookup.startingWith(digits), 'prefix', () => digits.length),
    );
    return [...byCode, ...byPrefix];
  }
  if (byCode.length === 0) return byWords;
  const exact = codes.filter(({ digits }) => lookup.isCode(digits));
  const isAmount =
    exact.every(({ strength }) => strength === 'buried') ||
    (exact.every(isStray) && (byWords[0]?.message?.words ?? 0) >= WORDS_OF_MESSAGE);
  if (isAmount) return [...byWords, ...byCode];
  const isMeant = byCode.some(({ coverage }) => coverage >= LIKELY);
  return isMeant ? byCode : [...byCode, ...byWords.filter(({ coverage }) => coverage >= CLEAR)];
}
