import { type Token, tokenize, WORD_CHARACTERS } from '../text/tokenize.ts';
import { correctionsOf, type Expander, isUnknown, type QueryTerm } from './expand.ts';
import { hasTerms, type InvertedIndex, isSlot, templateParts } from './inverted-index.ts';
import type { RankedHit } from './rank.ts';
import type { Correction, Range } from './search.ts';

/** Terms of a wording whose quality is this close to the best are highlighted too. */
const ALIKE = 0.9;

/** What separates two highlights: a word, a placeholder, the end of a sentence. */
const BETWEEN = new RegExp(`[${WORD_CHARACTERS}{}.!?]`);

/** Joins ordered ranges separated only by spaces and punctuation inside a sentence. */
function joinRanges(text: string, ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && !BETWEEN.test(text.slice(last[1], range[0]))) {
      joined[joined.length - 1] = [last[0], Math.max(last[1], range[1])];
    } else joined.push(range);
  }
  return joined;
}

/** The terms of a wording that matched and what was typed: for each word, the best ones. */
function foundTerms(
  has: ReadonlySet<number>,
  terms: readonly QueryTerm[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { typed, role, alternatives } of terms) {
    if (role === 'stop') continue;
    const present = alternatives.filter((one) => one.terms.every((term) => has.has(term)));
    const best = Math.max(...present.map(({ quality }) => quality));
    for (const one of present) {
      if (one.quality >= best * ALIKE) for (const term of one.terms) found.set(term, typed);
    }
  }
  return found;
}

/** The ranges in which a wording matched, as offsets in the text that pages show. */
export function highlight(
  { wordings, sequences }: InvertedIndex,
  { wording, message }: RankedHit,
  terms: readonly QueryTerm[],
): readonly Range[] {
  const text = wordings[wording]?.text ?? '';
  const parts = templateParts(text);
  const sequence = sequences[wording] ?? [];
  const found = foundTerms(new Set(sequence), terms);
  const ranges = parts.flatMap((part, at): readonly Range[] => {
    if (message) {
      const isMatched = message.chunks.some(
        (one) => at >= one.pattern && at < one.pattern + one.length,
      );
      return isMatched ? [[part.start, part.end]] : [];
    }
    const typed = found.get(sequence[at] as number);
    if (typed === undefined || isSlot(part)) return [];
    const isBeginning = part.word.startsWith(typed) && part.word.length === part.end - part.start;
    return [[part.start, isBeginning ? part.start + typed.length : part.end]];
  });
  return joinRanges(text, ranges);
}

/** Only this many hits are checked. */
const FIRST = 20;

/**
 * The content words of a query that none of the first hits has, neither as an alternative nor as a
 * value in its message. Empty if there are no hits.
 */
export function unusedWords(
  index: InvertedIndex,
  terms: readonly QueryTerm[],
  hits: readonly RankedHit[],
): readonly string[] {
  const first = hits.slice(0, FIRST);
  const values = first.flatMap(({ message }) => Object.values(message?.values ?? {}));
  const filled = new Set(tokenize(values.join(' ')).map(({ word }) => word));
  const isUnused = ({ typed, role, alternatives }: QueryTerm): boolean =>
    (role === 'content' || role === 'value') &&
    !tokenize(typed).every(({ word }) => filled.has(word)) &&
    !alternatives.some((one) => first.some(({ wording }) => hasTerms(index, wording, one.terms)));
  return hits.length === 0 ? [] : terms.filter(isUnused).map(({ typed }) => typed);
}

/**
 * The corrected words of a query, except for those in values of the best hit, each with the form
 * that the first hits have of it: "expird" may be read as both "expired" and "expiry".
 */
export function shownCorrections(
  { wordings, sequences }: InvertedIndex,
  terms: readonly QueryTerm[],
  hits: readonly RankedHit[],
): readonly Correction[] {
  const values = Object.values(hits[0]?.message?.values ?? {});
  const isValue = (word: string) => values.some((value) => value.toLowerCase().includes(word));
  const inHits = ({ alternatives }: QueryTerm): string | undefined => {
    const itself = alternatives.filter((one) => one.quality === 1 && one.terms.length === 1);
    const read = new Set(itself.flatMap((one) => one.terms));
    for (const { wording } of hits.slice(0, FIRST)) {
      const at = sequences[wording]?.findIndex((term) => read.has(term)) ?? -1;
      const part = templateParts(wordings[wording]?.text ?? '')[at];
      if (part && !isSlot(part)) return part.word;
    }
    return undefined;
  };
  return terms.flatMap((term) => {
    const { typed, corrected } = term;
    return corrected && !isValue(typed) ? [{ typed, read: inHits(term) ?? corrected }] : [];
  });
}

/** A longer text was pasted, not mistyped. */
const MAX_WORDS = 12;

/**
 * A query with its unknown words replaced by the nearest ones of the catalog; undefined if there
 * are none, or if one has no near word.
 */
export function didYouMean(
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  terms: readonly QueryTerm[],
  expander: Pick<Expander, 'correct'>,
): string | undefined {
  const unknown = terms.filter(isUnknown).map(({ typed }) => typed);
  if (unknown.length === 0 || tokens.length > MAX_WORDS) return undefined;
  const read = new Map<string, string | undefined>(correctionsOf(terms));
  for (const word of unknown) read.set(word, expander.correct(word, 'far')[0]);
  if (unknown.some((word) => read.get(word) === undefined)) return undefined;
  const suggestion = tokens.reduceRight(
    (rest, { word, start, end }) =>
      rest.slice(0, start) + (read.get(word) ?? rest.slice(start, end)) + rest.slice(end),
    text,
  );
  return suggestion.replace(/\s+/g, ' ').trim();
}
