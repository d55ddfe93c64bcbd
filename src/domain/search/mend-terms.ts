import type { QueryTerm } from './query-term.ts';
import type { Readings } from './word-readings.ts';

/** Mending is dear, and in a pasted text most unknown words are names and ids. */
const MOST_MENDED = 12;

/**
 * Reads the words that the catalog does not have as misspelt ones, the first few of them. They
 * bear each other out when all of them can be, and a word that the catalog has does as well.
 * Never throws.
 */
export function mendTerms(terms: readonly QueryTerm[], readings: Readings): readonly QueryTerm[] {
  const content = terms.filter(({ role }) => role === 'content');
  const unknown = content
    .filter(({ alternatives }) => alternatives.length === 0)
    .slice(0, MOST_MENDED);
  const known = content.some(
    ({ typed, alternatives }) => typed.length > 2 && alternatives.length > 0,
  );
  const isMended = ({ typed }: QueryTerm) => readings.asMended(typed, 'usual').word !== undefined;
  const borneOut = known || (unknown.length > 1 && unknown.every(isMended));
  return terms.map((term) => {
    if (!unknown.includes(term)) return term;
    const { alternatives, word } = readings.asMended(term.typed, borneOut ? 'usual' : 'careful');
    return word === undefined ? term : { ...term, alternatives, mended: word };
  });
}
