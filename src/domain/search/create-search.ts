import type { Catalog } from '../catalog/create-catalog.ts';
import { wordingKey } from '../catalog/messages.ts';
import type { Entry } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { finish, type Steps } from '../steps.ts';
import { createAnalyzer, type QueryAnalysis } from './analyze-query.ts';
import { createCodeLookup } from './codes.ts';
import { createExpander, type Expander } from './expand.ts';
import { didYouMean, shownCorrections, unusedWords } from './explain.ts';
import { createHighlighter } from './highlight.ts';
import { createInvertedIndex } from './inverted-index.ts';
import { indexParaphrases, NO_PARAPHRASES, type ParaphraseIndex } from './paraphrase-index.ts';
import { type CompiledParaphrases, compileParaphrases, type Paraphrases } from './paraphrases.ts';
import { type RankedHit, rank } from './rank.ts';
import { type Candidate, createRetriever } from './retrieve.ts';
import {
  type Hit,
  type HitKind,
  type Mechanism,
  MOST_HITS,
  type Range,
  type Search,
} from './search.ts';
import { createThesaurus } from './thesaurus.ts';

/** A search, and how to have it answer paraphrases too: they come later than the catalog. */
export interface PreparedSearch {
  readonly search: Search;
  readonly withParaphrases: (paraphrases: CompiledParaphrases) => Steps<Search>;
}

interface SearchOptions {
  readonly paraphrases?: Paraphrases;
  /** Mechanisms to be switched off, for measuring. */
  readonly without?: readonly Mechanism[];
}

/** Whether a query asks for no number. */
const asksForWords = ({ codes, forms }: QueryAnalysis): boolean =>
  codes.length + forms.length === 0;

/** What a hit shows. */
interface Details {
  readonly wording: (entry: Entry, candidate: Candidate | undefined) => string;
  readonly ranges: (wording: string, candidate: Candidate) => readonly Range[];
}

/**
 * Its wording and ranges are worked out when read: a list shows only some of its hits. A class,
 * since objects with getters of their own are slow to make.
 */
class FoundHit implements Hit {
  readonly entry: Entry;
  readonly kind: HitKind;
  readonly codeRange: Range | undefined;
  private readonly candidate: Candidate | undefined;
  private readonly details: Details;

  constructor({ entry, kind, candidate, digits }: RankedHit, details: Details) {
    this.entry = entry;
    this.kind = kind;
    this.codeRange = digits === undefined ? undefined : [0, digits];
    this.candidate = candidate;
    this.details = details;
  }
  get wording() {
    return this.details.wording(this.entry, this.candidate);
  }
  get ranges() {
    return this.candidate ? this.details.ranges(this.wording, this.candidate) : [];
  }
  get values() {
    const values = this.candidate?.message?.values;
    return values && Object.keys(values).length > 0 ? values : undefined;
  }
  get paraphrase() {
    return this.candidate?.paraphrase?.said();
  }
}

/** Builds the index of a catalog and gives the search over it. */
export function createSearch(
  catalog: Catalog,
  { paraphrases, without = [] }: SearchOptions = {},
): Search {
  const { search, withParaphrases } = prepareSearch(catalog, without);
  if (!paraphrases || without.includes('paraphrases')) return search;
  return finish(withParaphrases(compileParaphrases(paraphrases)));
}

/** The same without paraphrases, which may follow. */
export function prepareSearch(
  catalog: Catalog,
  switchedOff: readonly Mechanism[] = [],
): PreparedSearch {
  const without = new Set(switchedOff);
  const index = createInvertedIndex(catalog);
  const thesaurus = createThesaurus(catalog, index, without);
  const lookup = createCodeLookup(catalog);
  const analyze = createAnalyzer(index, lookup.isCode, thesaurus.facetNames);
  const plain = createExpander(index, thesaurus, without);
  const retrieve = createRetriever(index, thesaurus, lookup.isCode, without);
  const highlight = createHighlighter(index);
  /** The wording that matched, or the first one, in the form that pages show. */
  const shownText = (entry: Entry, candidate: Candidate | undefined): string => {
    const text = candidate && index.wordings[candidate.wording]?.text;
    const all = wordingsOf(catalog, entry);
    const key = text === undefined ? all[0]?.key : wordingKey(text);
    return all.find((wording) => wording.key === key)?.text ?? text ?? '';
  };

  const find = (query: string, paraphrases: ParaphraseIndex, expander: Expander) => {
    const analysis = analyze(query, !without.has('number forms'));
    const terms = expander.query(analysis.words, asksForWords(analysis));
    const words = retrieve(analysis, terms, paraphrases);
    const seen = new Set<Entry>();
    const hits = rank(analysis, words, lookup).filter(
      ({ entry }) => !seen.has(entry) && seen.add(entry),
    );
    return { analysis, terms, words, hits };
  };

  const searchWith =
    (paraphrases: ParaphraseIndex, expander: Expander): Search =>
    (query) => {
      const { analysis, terms, words, hits } = find(query, paraphrases, expander);
      const meant = hits.length > 0 ? undefined : didYouMean(analysis, terms, plain);
      const isFound = meant !== undefined && find(meant, NO_PARAPHRASES, plain).hits.length > 0;
      const details: Details = {
        wording: shownText,
        ranges: (wording, candidate) => highlight(wording, candidate, terms),
      };
      return {
        query,
        hits: hits.slice(0, MOST_HITS).map((hit) => new FoundHit(hit, details)),
        total: asksForWords(analysis) ? Math.max(hits.length, words.total) : hits.length,
        searched: {
          codes: analysis.codes.map(({ digits }) => digits),
          words: terms.filter(({ role }) => role !== 'stop').map(({ typed }) => typed),
          numbers: analysis.forms
            .filter(({ digits }) => digits === undefined)
            .map(({ text, matches }) => ({ text, codes: catalog.codes.filter(matches).length })),
        },
        get unused() {
          return unusedWords(index, terms, hits);
        },
        corrections: shownCorrections(terms, hits[0]),
        didYouMean: isFound ? meant : undefined,
      };
    };

  return {
    search: searchWith(NO_PARAPHRASES, plain),
    *withParaphrases(compiled) {
      const expander = createExpander(index, thesaurus, without, compiled.words.split(' '));
      return searchWith(yield* indexParaphrases(compiled, index, expander), expander);
    },
  };
}
