import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { wordingKey } from '../domain/catalog/messages.ts';
import { compileParaphrases, wordingHash } from '../domain/search/paraphrases.ts';
import { stem } from '../domain/text/stem.ts';
import { STOP_WORDS } from '../domain/text/stop-words.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import { catalogConfig } from './catalog.config.ts';
import { sampleDocument, sampleRow } from './ingest/fixtures/sample-document.ts';
import { mergeDocuments } from './ingest/merge.ts';
import { ALL_JUDGED } from './measure/judged-queries.ts';
import { checkParaphrases, parseParaphrases, readParaphrases } from './paraphrases.ts';

const paraphrases = readParaphrases();
const all = paraphrases.flatMap(([, said]) => said);

const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);
const stemsOf = (text: string) =>
  new Set(wordsOf(text).flatMap((word) => (STOP_WORDS.has(word) ? [] : [stem(word)])));

test('a line is a wording and a paraphrase; anything else is refused', () => {
  expect(parseParaphrases('Book not found\tno such book\n')).toEqual([
    ['Book not found', 'no such book'],
  ]);
  expect(() => parseParaphrases('Book not found')).toThrow('No paraphrase: Book not found');
});

test('wordings with few paraphrases are reported, as are paraphrases without a wording', () => {
  const rows = ['One.', 'Two.', 'Three'].map((text) => sampleRow({ messages: [text] }));
  const catalog = mergeDocuments([sampleDocument({ rows })], catalogConfig);
  const said = Array.from({ length: 12 }, (_, index) => `words ${index}`);
  const problems = checkParaphrases(catalog, [
    ['one', said],
    ['Two', ['pair']],
    ['Four', said],
  ]).map(({ problem }) => problem);
  expect(problems).toEqual([
    '"Two." has 1 paraphrase.',
    '"Three" has 0 paraphrases.',
    '"four" is in no document.',
  ]);
});

test('no two paraphrases have the same words', () => {
  const seen = new Map<string, string>();
  const twice = all.filter((said) => {
    const key = [...stemsOf(said)].toSorted().join(' ');
    const isKnown = seen.has(key);
    seen.set(key, said);
    return isKnown;
  });
  expect(twice).toEqual([]);
});

test('no two paraphrases of a wording are nearly identical', () => {
  const near = paraphrases.flatMap(([, said]) => {
    const stems = said.map(stemsOf);
    return said.filter((_, at) =>
      stems.slice(0, at).some((other) => {
        const own = stems[at] as Set<string>;
        const shared = [...own].filter((one) => other.has(one)).length;
        return shared / (own.size + other.size - shared) >= 0.8;
      }),
    );
  });
  expect(near).toEqual([]);
});

test('no judged query is a paraphrase', () => {
  const judged = new Set(ALL_JUDGED.map(({ query }) => wordsOf(query).join(' ')));
  expect(all.filter((said) => judged.has(wordsOf(said).join(' ')))).toEqual([]);
});

test('no two wordings have the same hash', () => {
  const hashes = new Set(paraphrases.map(([wording]) => wordingHash(wording)));
  expect(hashes.size).toBe(new Set(paraphrases.map(([wording]) => wordingKey(wording))).size);
});

test('paraphrases take at most 60 KB with brotli', () => {
  expect(
    brotliCompressSync(JSON.stringify(compileParaphrases(paraphrases))).length,
  ).toBeLessThanOrEqual(60 * 1024);
});
