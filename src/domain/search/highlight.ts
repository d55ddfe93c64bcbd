import { WORD_CHARACTERS } from '../text/tokenize.ts';
import type { QueryTerm } from './expand.ts';
import { type InvertedIndex, isSlot, templateParts } from './inverted-index.ts';
import type { Candidate } from './retrieve.ts';
import type { Range } from './search.ts';

/** Of the terms of a wording that match a word, those this near to the best are highlighted. */
const ALIKE = 0.9;

/** What keeps two highlights apart: a word, a placeholder, the end of a sentence. */
const BETWEEN = new RegExp(`[${WORD_CHARACTERS}{}.!?]`);

/** Joins ranges, in order, with nothing between them but spaces and marks inside a sentence. */
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

/** The terms of a wording that matched, with what was typed: of each word the best it has. */
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

/** Makes a function that gives the ranges in which a wording matched, in the text that pages show. */
export function createHighlighter({ wordings, sequences }: InvertedIndex) {
  return ({ wording, message }: Candidate, terms: readonly QueryTerm[]): readonly Range[] => {
    const text = wordings[wording]?.text ?? '';
    const parts = templateParts(text);
    const sequence = sequences[wording] ?? [];
    if (message) {
      const matched = message.chunks.flatMap(({ pattern, length }) =>
        parts.slice(pattern, pattern + length),
      );
      return joinRanges(
        text,
        matched.map(({ start, end }): Range => [start, end]),
      );
    }
    const found = foundTerms(new Set(sequence), terms);
    const ranges = parts.flatMap((part, at): Range[] => {
      const typed = found.get(sequence[at] as number);
      if (typed === undefined || isSlot(part)) return [];
      const isBeginning = part.word.startsWith(typed) && part.word.length === part.end - part.start;
      return [[part.start, isBeginning ? part.start + typed.length : part.end]];
    });
    return joinRanges(text, ranges);
  };
}
