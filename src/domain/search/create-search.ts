import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import { finish, type Steps } from '../steps.ts';
import { createAnalyzer, hasNoNumbers } from './analyze-query.ts';
import { createCodeLookup } from './codes.ts';
import { createExpander, createThesaurus, type Expander, type QueryTerm } from './expand.ts';
import { didYouMean, highlight, shownCorrections, unusedWords } from './highlight.ts';
import { createInvertedIndex } from './inverted-index.ts';
import {
  type CompiledParaphrases,
  compileParaphrases,
  indexParaphrases,
  NO_PARAPHRASES,
  type ParaphraseIndex,
  type Paraphrases,
} from './paraphrases.ts';
import { createRanker, type RankedHit } from './rank.ts';
import { type Hit, type HitKind, MAX_HITS, type Mechanism, type Search } from './search.ts';

/** Creates the search over a catalog, `without` some of its mechanisms. */
export function createSearch(
  catalog: Catalog,
  { paraphrases, without = [] }: { paraphrases?: Paraphrases; without?: readonly Mechanism[] } = {},
): Search {
  const { search, withParaphrases } = prepareSearch(catalog, without);
  if (!paraphrases || without.includes('paraphrases')) return search;
  return finish(withParaphrases(compileParaphrases(paraphrases)));
}

/** Creates the search without paraphrases, and a way to add these once they have loaded. */
export function prepareSearch(catalog: Catalog, switchedOff: readonly Mechanism[] = []) {
  const without = new Set(switchedOff);
  const index = createInvertedIndex(catalog);
  const thesaurus = createThesaurus(catalog, index, without);
  const lookup = createCodeLookup(catalog);
  const analyze = createAnalyzer(index, lookup.isCode, thesaurus.facetNames);
  const plain = createExpander(index, thesaurus, without);
  const rank = createRanker(index, thesaurus, lookup, without);
  /**
   * Computes its wording and ranges on access, because a list shows only some of its hits. A class,
   * because objects with their own getters are slow to create.
   */
  class FoundHit implements Hit {
    readonly entry: Entry;
    readonly kind: HitKind;
    private readonly found: RankedHit;
    private readonly terms: readonly QueryTerm[];

    constructor(found: RankedHit, terms: readonly QueryTerm[]) {
      this.entry = found.entry;
      this.kind = found.kind;
      this.found = found;
      this.terms = terms;
    }
    get wording() {
      return index.wordings[this.found.wording]?.text ?? '';
    }
    get ranges() {
      return highlight(index, this.found, this.terms);
    }
    get codeRange() {
      return this.found.digits === undefined ? undefined : ([0, this.found.digits] as const);
    }
    get values() {
      const values = this.found.message?.values;
      return values && Object.keys(values).length > 0 ? values : undefined;
    }
    get paraphrase() {
      return this.found.paraphrase?.said();
    }
  }

  const find = (query: string, paraphrases: ParaphraseIndex, expander: Expander) => {
    const analysis = analyze(query, !without.has('number forms'));
    const terms = expander.query(analysis.words, hasNoNumbers(analysis));
    return { analysis, terms, ...rank(analysis, terms, paraphrases) };
  };

  const searchWith =
    (paraphrases: ParaphraseIndex, expander: Expander): Search =>
    (query) => {
      const { analysis, terms, hits, total } = find(query, paraphrases, expander);
      const meant = hits.length > 0 ? undefined : didYouMean(analysis, terms, plain);
      const isFound = meant !== undefined && find(meant, NO_PARAPHRASES, plain).hits.length > 0;
      return {
        query,
        hits: hits.slice(0, MAX_HITS).map((hit) => new FoundHit(hit, terms)),
        total,
        searched: {
          codes: analysis.codes.map(({ digits }) => digits),
          words: terms.filter(({ role }) => role !== 'stop').map(({ typed }) => typed),
          numbers: analysis.patterns
            .filter(({ digits }) => digits === undefined)
            .map(({ text, matches }) => ({ text, codes: catalog.codes.filter(matches).length })),
        },
        get unused() {
          return unusedWords(index, terms, hits);
        },
        corrections: shownCorrections(index, terms, hits),
        didYouMean: isFound ? meant : undefined,
      };
    };

  return {
    search: searchWith(NO_PARAPHRASES, plain),
    *withParaphrases(compiled: CompiledParaphrases): Steps<Search> {
      const expander = createExpander(index, thesaurus, without, compiled.words.split(' '));
      return searchWith(yield* indexParaphrases(compiled, index, expander), expander);
    },
  };
}
