import type { Alternative } from './thesaurus.ts';

/** `stop` words count for nothing, `filler` words only where an entry has them. */
export type Role = 'content' | 'filler' | 'stop';

/** A word or phrase of a query and everything that counts as a match for it. */
export interface QueryTerm {
  /** Folded words with a space between. */
  readonly typed: string;
  readonly role: Role;
  /** Empty when the catalog has nothing like it. */
  readonly alternatives: readonly Alternative[];
  /** What was read instead of what is misspelt, with as many words. */
  readonly mended?: string;
}

/** The misspelt words of a query, each with the one it was read as. */
export const wordsRead = (terms: readonly QueryTerm[]): ReadonlyMap<string, string> =>
  new Map(
    terms.flatMap(({ typed, mended }) => {
      const words = mended?.split(' ') ?? [];
      return typed.split(' ').flatMap((word, at) => {
        const read = words[at];
        return read === undefined || read === word ? [] : [[word, read]];
      });
    }),
  );
