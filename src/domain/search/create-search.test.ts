import { describe, expect, test } from 'vitest';
import { entryId } from '../catalog/create-catalog.ts';
import { NO_MESSAGE } from '../catalog/messages.ts';
import { createSearch } from './create-search.ts';
import { LIBRARY, testCatalog } from './fixtures/library.ts';
import { MAX_HITS, MAX_QUERY_LENGTH } from './search.ts';

const search = createSearch(LIBRARY);

const ids = (query: string) => search(query).hits.map(({ entry }) => entryId(entry));
const first = (query: string) => search(query).hits[0];
const marked = (query: string) =>
  first(query)?.ranges.map(([start, end]) => first(query)?.wording.slice(start, end));

/** A catalog of errors with these messages, numbered from 1. */
const catalogOf = (...texts: string[]) =>
  testCatalog(texts.map((text, at) => [`x:${at + 1}`, 'old', 'error', text] as const));

/** Enough other messages to make a word that they lack rare. */
const LOANS = Array.from({ length: 100 }, (_, at) => `Loan ${at + 200} failed`);

describe('codes', () => {
  test.each([
    '405',
    ' 405 ',
    '#405',
    'ERR_405',
    '"code": "405"',
    '<code>405</code>',
    'what does 405 mean',
  ])('%s finds the code and nothing else', (query) => {
    expect(ids(query)).toEqual(['reader:405']);
  });

  test('an exact code comes before those that begin with it, in numeric order', () => {
    expect(ids('100')).toEqual(['reader:100', 'reader:1001', 'reader:1002']);
    expect(search('100').hits.map(({ kind }) => kind)).toEqual(['code', 'prefix', 'prefix']);
    expect(first('10')?.codeRange).toEqual([0, 2]);
  });

  test('numbers are never fuzzy', () => {
    expect(search('1011')).toMatchObject({ hits: [], total: 0, searched: { codes: ['1011'] } });
  });

  test('several codes come in the order in which they were typed', () => {
    expect(ids('1002, 510 and 404')).toEqual(['reader:1002', 'book:510', 'reader:404', 'book:404']);
  });

  test('a named resource, category or version ranks its entry first', () => {
    expect(ids('book 404')).toEqual(['book:404', 'reader:404']);
    expect(ids('404 readers')).toEqual(['reader:404', 'book:404']);
    expect(first('warning 405')?.wording).toBe('{x} may not borrow from {y}, ask at the desk.');
    expect(first('v1 405')?.wording).toBe('Reader is blocked');
    expect(ids('reader 10')).toEqual(['reader:100', 'reader:1001', 'reader:1002']);
  });

  test('a message beside a code decides which entry is meant', () => {
    expect(ids('404 book not found')).toEqual(['book:404', 'reader:404']);
    expect(ids('{"code": 404, "message": "Book not found on this shelf"}')[0]).toBe('book:404');
  });

  test('a round number in a sentence may be an amount', () => {
    const points = createSearch(
      testCatalog([
        ['x:500', 'old', 'error', 'Server crashed'],
        ['x:2', 'old', 'error', 'Fine exceeds the deposit of the reader'],
      ]),
    );
    const first = (query: string) => points(query).hits[0]?.entry.code;
    expect(first('fine of 500 exceeds deposit')).toBe(2);
    expect(first('500 fine exceeds deposit')).toBe(500);
    expect(first('error 500')).toBe(500);
  });

  test('a code does not hide an entry that matches the words better', () => {
    const bills = createSearch(
      testCatalog([
        ['transaction:600', 'old', 'success', 'Transaction added'],
        ['transaction:604', 'old', 'error', 'Transaction number already exists'],
      ]),
    );
    const codes = bills('Bill 600 already exists').hits.map(({ entry }) => entry.code);
    expect(codes).toEqual([600, 604]);
    expect(bills('600 bill added').hits.map(({ entry }) => entry.code)).toEqual([600]);
  });

  test('a number in a message or an amount is not taken for a code', () => {
    expect(ids('please wait for 404 days to borrow this book again')[0]).toBe('book:511');
    expect(ids('wait 100 days to borrow')[0]).toBe('book:511');
    expect(ids('[http-nio-8080-exec-1] Reader not found for the given card')[0]).toBe('reader:404');
  });
});

describe('messages', () => {
  test('a filled template is found with its values', () => {
    expect(first('Ada may not borrow from Hall B, ask at the desk.')).toMatchObject({
      kind: 'template',
      values: { '{x}': 'Ada', '{y}': 'Hall B' },
      wording: '{x} may not borrow from {y}, ask at the desk.',
    });
  });

  test('the words of the wording are highlighted, its values are not', () => {
    expect(marked('Ada may not borrow from Hall B, ask at the desk.')).toEqual([
      'may not borrow from',
      'ask at the desk',
    ]);
  });

  test.each([
    ['reader a.day@mail.example not found', 'a.day@mail.example'],
    ['invalid mobile, mail:ada@mail.example.', 'ada@mail.example'],
    ["O'Brien: Reader not found", "O'Brien"],
    ['reader Ada King Lovelace Byron not found', 'byron'],
  ])('an address or name in "%s" is not required', (query, value) => {
    expect(search(query).hits.length).toBeGreaterThan(0);
    expect(search(query).unused).toContain(value);
  });

  test('a capitalised word is required beside fewer than two words of the documents', () => {
    expect(ids('reader Mumbai Delhi Chennai')).toEqual([]);
  });

  test('entries with the same message are all found, in numeric order', () => {
    expect(ids('Loan failed, try again later!')).toEqual(['book:512', 'book:513']);
  });

  test('a whole message comes before one that it is part of', () => {
    expect(ids('invalid mobile')[0]).toBe('reader:1002');
    expect(ids('Invalid mobile number')[0]).toBe('reader:1001');
  });
});

describe('words', () => {
  test('a named resource finds nothing beside a number that begins no code', () => {
    expect(search('reader 2026').hits).toEqual([]);
    expect(search('reader 2026').searched.codes).toEqual(['2026']);
    expect(search('reader code 2026').hits).toEqual([]);
  });

  test.each([
    ['card reader found', 'reader:404'],
    ['uplo portr', 'reader:8080'],
    ['invald moblie nubmer', 'reader:1001'],
    ['lineitem bookmark', 'book:515'],
    ['line item', 'book:515'],
    ['book mark', 'book:515'],
    ['readerupdates', 'reader:100'],
    ['black listed reader', 'reader:405'],
    ['invalid start date', 'book:514'],
    ['remove bookmark', 'book:515'],
    ['phone number wrong', 'reader:1001'],
    ['reader does not exist', 'reader:404'],
    ['why is the portrait upload failing', 'reader:8080'],
  ])('"%s" finds %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test('a correction is named in the form that the first hit has', () => {
    const cards = createSearch(catalogOf('Card has expired', 'Invalid expiry of the book'));
    const readAs = (query: string) => cards(query).corrections.map(({ read }) => read);
    expect(readAs('card expird')).toEqual(['expired']);
    expect(readAs('book expird')).toEqual(['expiry']);
    expect(search('readr not fond').corrections.map(({ read }) => read)).toEqual([
      'reader',
      'found',
    ]);
  });

  test('two letters are not the beginning of a synonym', () => {
    const cards = createSearch(catalogOf('Card needs permission', 'Card not found'));
    const found = (query: string) => cards(query).hits.map(({ entry }) => entry.code);
    expect(found('card fo')).toEqual([2]);
    expect(found('card forb')).toEqual([1]);
  });

  test('matching words are highlighted, half-typed ones only as far as typed', () => {
    expect(marked('portr err')).toEqual(['Err', 'portr']);
    expect(marked('portrit uploading')).toEqual(['uploading portrait']);
  });

  test('a compound is found even if the catalog only has the plural of a part', () => {
    const notes = createSearch(testCatalog([['x:1', 'old', 'error', 'No credit notes']]));
    expect(notes('creditnote').total).toBe(1);
    expect(notes('creditnot').total).toBe(0);
  });

  test('the answer lists the corrected words', () => {
    expect(search('portrit uploading').corrections).toEqual([
      { typed: 'portrit', read: 'portrait' },
    ]);
  });

  test.each([
    'pizza',
    'quantum flux',
    'registratbook',
    'the',
    'what is the',
    '',
    '   ',
    '???',
    'the pizza is of',
  ])('"%s" finds nothing', (query) => {
    expect(search(query)).toMatchObject({ hits: [], total: 0 });
  });

  test('a word too far off for a correction is suggested, if that has hits', () => {
    expect(search('portrit').didYouMean).toBeUndefined();
    expect(search('portrate').didYouMean).toBe('portrait');
    expect(search('buukmark').didYouMean).toBe('bookmark');
    expect(search('xyzzy').didYouMean).toBeUndefined();
  });

  test('the first letters of a single word are enough', () => {
    expect(ids('po')).toEqual(['reader:8080']);
    expect(ids('a').length).toBeGreaterThan(0);
  });

  test('a catalog word is not the beginning of a word that only means another', () => {
    const cards = createSearch(
      testCatalog([
        ['x:1', 'old', 'error', 'Card unknown'],
        ['x:2', 'old', 'error', 'Customer blocked'],
        ['x:3', 'old', 'error', 'Customer unknown'],
      ]),
    );
    const first = (query: string) => cards(query).hits[0]?.entry.code;
    expect(first('suspended cardhol')).toBe(2);
    expect(first('card')).toBe(1);
    expect(cards('card').hits).toHaveLength(1);
  });

  test('a word with a meaning is not the beginning of a word that means another', () => {
    const purchases = createSearch(
      testCatalog([
        ['x:1', 'old', 'error', 'Customer updated'],
        ['x:2', 'old', 'error', 'Transaction updated'],
      ]),
    );
    const codes = purchases('purchase updated').hits.map(({ entry }) => entry.code);
    expect(codes).toEqual([2]);
  });

  test('"done without" something does not mean "not allowed"', () => {
    const returns = createSearch(
      testCatalog([
        ['x:1', 'old', 'error', 'Returning of transactions is not allowed.'],
        ['x:2', 'old', 'error', 'You can make a return only after adding a transaction.'],
      ]),
    );
    expect(returns('refund without purchase').hits[0]?.entry.code).toBe(2);
  });

  test('words that mean one message find it, even with an odd word among them', () => {
    expect(ids('wrong phone zwxkov')).toContain('reader:1002');
    expect(ids('phone zwxkov florgab')).toEqual([]);
  });

  test('one word of two is not enough, however rare it is', () => {
    const slabs = createSearch(catalogOf('Already in the highest slab', ...LOANS.slice(0, 40)));
    expect(slabs('highest slab').hits).toHaveLength(1);
    expect(slabs('top tier').hits).toHaveLength(1);
    expect(slabs('giraffe slab').hits).toEqual([]);
  });

  test('three words of a wording find it, whatever else the query says', () => {
    const said = 'wrong phone number zwxkov florgab brumple snarfle';
    expect(ids(said)[0]).toBe('reader:1001');
    expect(ids('zwxkov florgab wrong brumple')).toEqual([]);
  });

  test.each([
    ['small words inside a phrase change nothing', 'reader is not being found', 'reader:404'],
    ['a short form of "not" is read as it', 'reader isnt found', 'reader:404'],
    ['irregular forms are forms of their word', 'couldnt find a reader', 'reader:404'],
  ])('%s', (_, query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test('numbers beside only unknown words are not amounts', () => {
    const offsets = createSearch(catalogOf('Less than 0', ...LOANS));
    expect(offsets('less than 0').hits).toHaveLength(1);
    expect(offsets('zwxkov 127.0.0.1').hits).toEqual([]);
  });

  test('a synonym does not correct a short word with another letter', () => {
    const retry = createSearch(testCatalog([['x:1', 'old', 'error', 'Please try again later']]));
    expect(retry('stuck').hits).toHaveLength(1);
    expect(retry('stock').hits).toEqual([]);
  });

  test('a wording with just these words, in any order, comes before a longer one', () => {
    const adding = createSearch(
      testCatalog([
        ['x:1', 'old', 'error', 'Add failed, reader exists with id {0} for the same shelf'],
        ['x:2', 'old', 'error', 'Failed to add reader.'],
      ]),
    );
    expect(adding('reader add failed').hits[0]?.entry.code).toBe(2);
  });

  test('a resource alone lists its entries', () => {
    expect(ids('books')).toContain('book:512');
    expect(ids('books')).not.toContain('reader:1002');
  });
});

test.each([
  ['8O80', 8080],
  ['error 8O8o', 8080],
])('letters that look like digits are read as digits: %s', (query, code) => {
  expect(search(query).hits[0]?.entry.code).toBe(code);
});

test('very many hits are counted, and the best are listed', () => {
  const rows = Array.from({ length: MAX_HITS + 50 }, (_, at) => {
    const text = at === 900 ? 'Loan failed' : `Loan ${at} failed because of a thing`;
    return [`x:${at + 1}`, 'old', 'error', text] as const;
  });
  const { hits, total } = createSearch(testCatalog(rows))('loan failed');
  expect([hits.length, total]).toEqual([MAX_HITS, MAX_HITS + 50]);
  expect(hits[0]?.entry.code).toBe(901);
});

describe('misspelt words', () => {
  const banks = createSearch(catalogOf('Loan already exists', 'Loan number used', ...LOANS));

  test('are shown with their corrections', () => {
    expect(banks('loan alreday used').corrections).toEqual([{ typed: 'alreday', read: 'already' }]);
  });
});

test('a value in a message is not a misspelt word', () => {
  const query = 'reder may not borrow from bokk, ask at the desk.';
  expect(search(query)).toMatchObject({ hits: [{ kind: 'template' }], corrections: [] });
});

test('a number at the end of a truncated query may be incomplete', () => {
  const long = `${'x '.repeat(997)}code 5`;
  expect(long.length).toBe(MAX_QUERY_LENGTH);
  expect(search(`${long}10`).searched.codes).toEqual([]);
  expect(search('code 510').searched.codes).toEqual(['510']);
});

test('an entry without a message is found by its code and resource, but not by words', () => {
  const find = createSearch(catalogOf(NO_MESSAGE, NO_MESSAGE, 'Coupon expired'));
  const idsOf = (query: string) => find(query).hits.map(({ entry }) => entryId(entry));
  expect(idsOf('no message documented')).toEqual([]);
  expect(find('2').hits[0]).toMatchObject({ wording: NO_MESSAGE, ranges: [] });
  expect(idsOf('x')).toEqual(['x:1', 'x:2', 'x:3']);
});
