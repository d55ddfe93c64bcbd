import type { Catalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import type { Token } from '../text/tokenize.ts';
import { createWordAnswerer, type WordAnswer } from './answer-words.ts';
import { createCodeLookup } from './code-lookup.ts';
import { combine, type Found } from './combine.ts';
import { facetWords, resourceTerms } from './facet-words.ts';
import { createMessageFinder } from './find-messages.ts';
import { createHighlighter } from './highlight.ts';
import { mendText } from './mend-text.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import { createWordingPicker } from './pick-wordings.ts';
import { type QueryTerm, wordsRead } from './query-term.ts';
import { createWordScorer } from './score-words.ts';
import { type CreateSearch, type Hit, type Mend, MOST_HITS, type Search } from './search.ts';
import { createShownText } from './shown-text.ts';
import { runThrough, type Steps } from './steps.ts';
import { createThesaurus } from './thesaurus.ts';
import { createVocabulary } from './vocabulary.ts';
import { indexWords } from './word-index.ts';
import { createReadings } from './word-readings.ts';

/**
 * Builds the index of a catalog once and gives the search over it. Never throws on a catalog
 * made by `createCatalog`.
 */
export const createSearch: CreateSearch = (catalog) => runThrough(prepareSearch(catalog));

/** The same in steps: of a very large catalog the index takes longer than a key may wait. */
export function* prepareSearch(catalog: Catalog): Steps<Search> {
  const index = yield* indexWords(catalog);
  yield;
  const lookup = createCodeLookup(catalog);
  const facets = facetWords(catalog, index);
  const thesaurus = createThesaurus(index, facets);
  const facetNames = [...facets.keys()].filter((key) => !key.includes(' '));
  const vocabulary = createVocabulary(
    new Set([...index.words.keys(), ...index.compounds.keys(), ...thesaurus.words, ...facetNames]),
  );
  const dictionary = { index, thesaurus, vocabulary, facets };
  const answerWords = createWordAnswerer({
    ...dictionary,
    readings: createReadings(dictionary),
    scoreWords: createWordScorer(index, resourceTerms(catalog, index)),
    pickWordings: createWordingPicker(index.entryOf),
    findMessages: createMessageFinder(index),
  });
  yield;
  const highlight = createHighlighter(index);
  const shownText = createShownText(catalog);

  /** Wording and ranges are worked out when read: a list shows only some of its hits. */
  const toHit = ({ entry, kind, candidate, digits }: Found, { meant }: WordAnswer): Hit => {
    const values = candidate?.message?.values ?? {};
    return {
      entry,
      kind,
      get wording() {
        return shownText(entry, candidate && index.wordings[candidate.wording]?.text);
      },
      get ranges() {
        return candidate ? highlight(this.wording, candidate, meant) : [];
      },
      ...(digits === undefined ? {} : { codeRange: [0, digits] as const }),
      ...(Object.keys(values).length > 0 ? { values } : {}),
    };
  };

  const find = (query: string) => {
    const parsed = parseQuery(query, lookup.isCode);
    const words = answerWords(
      parsed.text,
      wordTest(parsed, lookup.isCode),
      parsed.codes.length === 0,
    );
    const seen = new Set<Entry>();
    const found = combine(parsed.codes, words, lookup).filter(
      ({ entry }) => !seen.has(entry) && seen.add(entry),
    );
    return { parsed, words, found };
  };

  /** The query with words far from any of ours read as the nearest, if that finds something. */
  const askBack = ({ parsed, words }: ReturnType<typeof find>): string | undefined => {
    const meant = mendText(parsed.text, words, vocabulary);
    return meant !== undefined && find(meant).found.length > 0 ? meant : undefined;
  };

  return (query) => {
    const answer = find(query);
    const { parsed, words, found } = answer;
    const didYouMean = found.length === 0 ? askBack(answer) : undefined;
    return {
      query,
      hits: found.slice(0, MOST_HITS).map((one) => toHit(one, words)),
      total: Math.max(found.length, parsed.codes.length === 0 ? words.total : 0),
      searched: {
        codes: parsed.codes.map(({ digits }) => digits),
        words: words.terms.filter(({ role }) => role !== 'stop').map(({ typed }) => typed),
      },
      mended: mendsOf(words.terms, found[0]),
      ...(didYouMean === undefined ? {} : { didYouMean }),
    };
  };
}

/** The words read as others, but for those that the best hit has as a value of its message. */
function mendsOf(terms: readonly QueryTerm[], best: Found | undefined): readonly Mend[] {
  const values = Object.values(best?.candidate?.message?.values ?? {});
  const isValue = (word: string) => values.some((value) => value.toLowerCase().includes(word));
  return [...wordsRead(terms)].flatMap(([typed, read]) =>
    isValue(typed) ? [] : [{ typed, read }],
  );
}

/** Tells words from numbers that are looked up as codes. */
function wordTest({ codes, named }: ParsedQuery, isCode: (digits: string) => boolean) {
  return ({ word, start, end }: Token): boolean =>
    !codes.some((code) => {
      if (named) return word === code.digits && code.strength === 'marked';
      if (code.strength === 'buried' && !isCode(code.digits)) return false;
      return start < code.end && end > code.start;
    });
}
