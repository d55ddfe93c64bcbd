import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryId } from '../catalog/create-catalog.ts';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import { createSearch } from './create-search.ts';
import { LIBRARY } from './fixtures/library.ts';
import { type Hit, MAX_QUERY_LENGTH } from './search.ts';

const search = createSearch(LIBRARY);
const firstId = (query: string) => {
  const hit = search(query).hits[0];
  return hit && entryId(hit.entry);
};

const MESSAGES = LIBRARY.entries.flatMap(({ occurrences }) =>
  occurrences.flatMap(({ messages }) => messages),
);
const WORDS = MESSAGES.flatMap((message) => message.split(' '));
const PIECES = [
  '404',
  'code',
  '"code":',
  '405,',
  '{x}',
  'v2',
  'warning',
  'portrit',
  'message=',
  '\ud83d',
  '\u202e',
  '(',
];

const typed = fc.oneof(
  fc.constantFrom(...MESSAGES),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS, ...PIECES), { maxLength: 8 }).map((words) => words.join(' ')),
);
const anything = fc.oneof(typed, fc.string({ unit: ANY_CHARACTER, maxLength: 300 }));

function checkHit({ wording, ranges, codeRange, entry }: Hit): void {
  let end = 0;
  for (const [from, to] of ranges) {
    if (from < end || to <= from || to > wording.length) throw new Error('a range is out of order');
    end = to;
  }
  if (codeRange && codeRange[1] > String(entry.code).length) throw new Error('too many digits');
}

test('any string is answered, with each entry once and ranges inside the wording', () => {
  fc.assert(
    fc.property(anything, (query) => {
      const { hits, total } = search(query);
      expect(new Set(hits.map(({ entry }) => entry)).size).toBe(hits.length);
      expect(total).toBe(hits.length);
      for (const hit of hits) checkHit(hit);
    }),
  );
});

const titled = (query: string) => query.toLowerCase().replace(/(?<!\S)\S/g, (c) => c.toUpperCase());

test('upper and lower case do not change the first hit', () => {
  fc.assert(
    fc.property(typed, (query) => {
      const lower = firstId(query.toLowerCase());
      expect(firstId(query.toUpperCase())).toBe(lower);
      expect(firstId(titled(query))).toBe(lower);
    }),
  );
});

test('extra spaces and final punctuation do not change the first hit', () => {
  const ends = fc.constantFrom('.', '!', ' ?', '...', ';', ',', '…', '\n');
  // No line feeds: they end a log line.
  const spaces = fc.constantFrom('   ', '\t', '\u00a0');
  fc.assert(
    fc.property(typed, ends, spaces, (query, end, space) => {
      const bare = query.replace(/[\s.,;:!?]+$/, '');
      expect(firstId(`  ${bare.replaceAll(' ', space)} ${end}`)).toBe(firstId(bare));
    }),
    { examples: [['405, Invalid mobile number', '.', '   ']] },
  );
});

/** The paraphrase of each message is the message before it. */
const PARAPHRASES = MESSAGES.map((message, at) => [message, [MESSAGES.at(at - 1) ?? '']] as const);

test('a query has the same answer, whatever was asked before', () => {
  const options = { paraphrases: PARAPHRASES };
  const used = createSearch(LIBRARY, options);
  fc.assert(
    fc.property(typed, anything, (query, other) => {
      used(other);
      const answer = used(query).hits.map(({ entry, wording }) => [entryId(entry), wording]);
      const fresh = createSearch(LIBRARY, options)(query);
      expect(answer).toEqual(fresh.hits.map(({ entry, wording }) => [entryId(entry), wording]));
    }),
  );
});

test.each([
  ['one letter', 'a'],
  ['one digit', '1'],
  ['open brackets', '(a+)+['],
  ['quotation marks', '"message": "'],
  ['codes', 'code: 404, '],
  ['halves of characters', '\ud800'],
  ['right-to-left text', '\u202eאב '],
  ['messages', 'reader not found for the given card '],
  ['small words', 'is not '],
  ['misspelt words', 'raeder boko '],
  ['white space', ' \n\t'],
  ['backslashes', '\\"'],
])(
  'of 100,000 characters of %s, only the first are read, so that the work is bounded',
  (_, piece) => {
    const query = piece.repeat(100_000 / piece.length);
    const { hits, ...answer } = search(query);
    for (const hit of hits) checkHit(hit);
    const { hits: firstHits, ...firstAnswer } = search(query.slice(0, MAX_QUERY_LENGTH));
    expect(hits.map(({ entry }) => entryId(entry))).toEqual(
      firstHits.map(({ entry }) => entryId(entry)),
    );
    expect({ ...answer, query: '' }).toEqual({ ...firstAnswer, query: '' });
  },
);
