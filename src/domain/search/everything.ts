import type { Catalog } from '../catalog/create-catalog.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import type { SearchAnswer } from './search.ts';

/** The answer when nothing is asked: every entry, in the order of the catalog. Never throws. */
export function everything(catalog: Catalog): SearchAnswer {
  return {
    query: '',
    hits: catalog.entries.map((entry) => ({
      entry,
      kind: 'code',
      // Worked out when read, as that of any hit is.
      get wording() {
        return wordingsOf(catalog, entry)[0]?.text ?? '';
      },
      ranges: [],
    })),
    total: catalog.entries.length,
    searched: { codes: [], words: [], numbers: [] },
    unused: [],
    corrections: [],
  };
}
