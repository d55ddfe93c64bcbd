import type { QueryTerm } from './query-term.ts';
import type { Alternative } from './thesaurus.ts';

/** What a word of a query may mean, for looking at one wording after the other. */
export interface MeantTerms {
  readonly typed: string;
  /** Terms that are a match by themselves, with their quality. */
  readonly single: ReadonlyMap<number, number>;
  /** Terms that are one only together. */
  readonly several: readonly Alternative[];
}

/** Sorts the alternatives of a word of a query by what they need. */
export function meantTerms({ typed, alternatives }: QueryTerm): MeantTerms {
  const single = new Map<number, number>();
  const several: Alternative[] = [];
  for (const alternative of alternatives) {
    const [term, second] = alternative.terms;
    if (term === undefined) continue;
    if (second !== undefined) several.push(alternative);
    else if ((single.get(term) ?? 0) < alternative.quality) single.set(term, alternative.quality);
  }
  return { typed, single, several };
}
