import type { Meaning } from './decoded.ts';

/** The ids of all entries that a finding may mean; empty for a wrapper and an unknown code. */
export function meantEntries(meaning: Meaning): readonly string[] {
  switch (meaning.kind) {
    case 'one':
      return [meaning.entryId];
    case 'several':
      return meaning.candidates;
    case 'wrapper':
    case 'unknown':
      return [];
  }
}
