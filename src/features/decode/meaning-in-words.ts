import type { Meaning } from '../../domain/decode/decoded.ts';

/** Whose code it is, where that is not one entry. */
export function meaningInWords(meaning: Exclude<Meaning, { kind: 'one' }>): string {
  switch (meaning.kind) {
    case 'several':
      return meaning.isAnother
        ? 'Documented with another message'
        : `One of ${meaning.candidates.length} entries`;
    case 'wrapper':
      return 'Overall status';
    case 'unknown':
      return 'Not in the catalog';
  }
}
