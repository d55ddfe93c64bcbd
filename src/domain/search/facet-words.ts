import type { Catalog } from '../catalog/create-catalog.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Alternative } from './thesaurus.ts';
import { phraseKey } from './thesaurus.ts';
import { facetTerm, type WordIndex } from './word-index.ts';

/** A wording that has the word itself is better than one of a resource of that name. */
const QUALITY = 0.85;

const FACETS = [
  ['resource', 'resources'],
  ['category', 'categories'],
  ['version', 'versions'],
] as const;

/**
 * The words that name a resource, category or version ("coupon", "warnings", "v2 lookup"),
 * by `phraseKey`, with the term of that facet value in the index. Never throws.
 */
export function facetWords(catalog: Catalog, index: WordIndex): ReadonlyMap<string, Alternative> {
  const found = new Map<string, Alternative>();
  for (const [facet, list] of FACETS) {
    for (const { id, label } of catalog[list]) {
      const term = index.terms.get(facetTerm(facet, id));
      if (term === undefined) continue;
      for (const name of [id, label]) {
        const words = tokenize(name).map(({ word }) => word);
        found.set(phraseKey(words), { terms: [term], quality: QUALITY });
        const number = /^v(\d+)$/.exec(words[0] ?? '')?.[1];
        if (facet === 'version' && number && words.length === 1) {
          found.set(phraseKey(['version', number]), { terms: [term], quality: QUALITY });
        }
      }
    }
  }
  return found;
}

/** The terms of the resources in the index. Never throws. */
export function resourceTerms({ resources }: Catalog, { terms }: WordIndex): ReadonlySet<number> {
  const found = resources.map(({ id }) => terms.get(facetTerm('resource', id)));
  return new Set(found.filter((term) => term !== undefined));
}
