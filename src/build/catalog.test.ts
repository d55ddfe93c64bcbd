import { expect, test } from 'vitest';
import { entryId } from '../domain/catalog/create-catalog.ts';
import { readCatalog } from './read-catalog.ts';

/*
 * Facts of the published catalog, found by reading the first five documents by hand, so that a
 * misreading cannot confirm itself. Documents added later do not count. Change a fact only after an
 * update of one of the five: look up the row in the new original and state what it says.
 */
const FIRST_FIVE = [
  'customer-v1',
  'error-codes-v1',
  'customer-v2',
  'customer-v2-lookup',
  'customer-v2-lookup-web',
];

const published = readCatalog();
const documents = published.documents.filter(({ id }) => FIRST_FIVE.includes(id));
const entries = published.entries
  .map((entry) => {
    const occurrences = entry.occurrences.filter((row) => FIRST_FIVE.includes(row.document));
    return { ...entry, occurrences };
  })
  .filter(({ occurrences }) => occurrences.length > 0);

const categoriesOf = (entry: (typeof entries)[number]) =>
  new Set(entry.occurrences.map(({ category }) => category));

const occurrencesOf = (id: string, document: string) =>
  entries
    .filter((entry) => entryId(entry) === id)
    .flatMap(({ occurrences }) => occurrences.filter((row) => row.document === document));

const messagesOf = (id: string, document: string) =>
  occurrencesOf(id, document).map(({ messages }) => messages);

test('the five documents have 913 rows', () => {
  expect(documents.map(({ id, version, rows }) => [id, version, rows])).toEqual([
    ['customer-v1', 'v1', 117],
    ['error-codes-v1', 'v1', 339],
    ['customer-v2', 'v2', 221],
    ['customer-v2-lookup', 'v2-lookup', 118],
    ['customer-v2-lookup-web', 'v2-lookup', 118],
  ]);
});

test('every row is an occurrence; a cell with two codes is one of both entries', () => {
  const occurrences = entries.flatMap((entry) => entry.occurrences);
  expect(occurrences).toHaveLength(913 + 2);
  expect(occurrences.filter(({ cell }) => cell === '1008/ 1038')).toHaveLength(4);
  expect(occurrences.filter(({ cell }) => cell !== undefined)).toHaveLength(4);
});

test('there are 457 entries and 449 codes', () => {
  expect(entries).toHaveLength(457);
  expect(new Set(entries.map(({ code }) => code)).size).toBe(449);
});

test('eight numbers are used by more than one resource', () => {
  const codes = entries.map(({ code }) => code);
  const shared = new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
  expect([...shared]).toEqual([500, 618, 710, 816, 820, 1101, 1102, 1103]);
});

test('21 entries have more than one category', () => {
  expect(entries.filter((entry) => categoriesOf(entry).size > 1)).toHaveLength(21);
});

test('91001 is an error in V1, and a warning in V2 and V2 Lookup', () => {
  const categories = documents.map(({ id }) => occurrencesOf('customer:91001', id)[0]?.category);
  expect(categories).toEqual(['error', 'error', 'warning', 'warning', 'warning']);
});

test('8066, 8088 and 8090 are both errors and warnings in one document', () => {
  for (const code of [8066, 8088, 8090]) {
    const categories = occurrencesOf(`customer:${code}`, 'customer-v2').map((row) => row.category);
    expect(categories).toEqual(['error', 'warning']);
  }
});

test('a document lists some codes twice in one table', () => {
  const twice = (document: string) =>
    entries
      .map(entryId)
      .filter((id) => {
        const rows = occurrencesOf(id, document).map(({ category }) => category);
        return new Set(rows).size < rows.length;
      })
      .map((id) => id.replace('customer:', ''));
  expect(twice('customer-v1')).toEqual(['1000', '1222']);
  expect(twice('error-codes-v1')).toEqual(['coupons:700', '1000', '1222']);
  expect(twice('customer-v2')).toEqual(['1222', '8011', '8013', '8015', '8065', '8089']);
  expect(twice('customer-v2-lookup')).toEqual(['1222']);
  expect(twice('customer-v2-lookup-web')).toEqual(['1222']);
});

test('"Referrals are invited successfully." is under 1040 only in the V2 document', () => {
  const text = 'Referrals are invited successfully.';
  expect(messagesOf('customer:1040', 'customer-v2')[0]).toContain(text);
  expect(messagesOf('customer:1000', 'customer-v2').flat()).not.toContain(text);
  expect(messagesOf('customer:1000', 'customer-v2-lookup')[0]).toContain(text);
});

test('1099 is worded differently in customer-v1, which alone has 1086 to 1098 except 1088', () => {
  expect(messagesOf('customer:1099', 'customer-v1')).toEqual([['Points processing failed']]);
  expect(messagesOf('customer:1099', 'customer-v2')).toEqual([
    ['Unable to fetch tracker data for the customer.'],
  ]);
  for (let code = 1086; code <= 1098; code++) {
    const places = documents.filter(({ id }) => occurrencesOf(`customer:${code}`, id).length > 0);
    const expected = code === 1088 ? 5 : 1;
    expect(places).toHaveLength(expected);
  }
});

test('exactly one row has damaged markup, and its words are kept', () => {
  const damaged = entries.flatMap((entry) => entry.occurrences.filter((row) => row.damaged));
  expect(damaged).toHaveLength(1);
  expect(damaged[0]).toMatchObject({ document: 'customer-v2', category: 'error', line: 45 });
  expect(damaged[0]?.messages).toEqual([
    'All requests failed due to errors. For mobile wrapper API mobile/v2/api/change/email, during GET calls customers who have special characters in their email ID do not work properly if the config CONF_SECURITY_CHECK_ENABLED is not enabled for the respective org.',
  ]);
});

test('1101 means one thing for customers and another for transactions', () => {
  expect(occurrencesOf('customer:1101', 'customer-v1')).toEqual([
    { document: 'customer-v1', category: 'error', line: 127, messages: ['Invalid channel type'] },
  ]);
  expect(occurrencesOf('transaction:1101', 'error-codes-v1')).toEqual([
    {
      document: 'error-codes-v1',
      category: 'error',
      line: 234,
      messages: ['Invalid loyalty program ID passed.'],
    },
  ]);
});

test('cells with several lines keep one message per line, in every shape', () => {
  const success = (document: string) => messagesOf('customer:1300', document);
  const lines = ['Ticket retrieved successfully.', 'Ticket added successfully.'];
  expect(success('customer-v1')).toEqual([lines.map((line) => line.replace('.', ''))]);
  expect(success('error-codes-v1')).toEqual([lines]);
  expect(success('customer-v2')).toEqual([lines]);
  expect(success('customer-v2-lookup')).toEqual([lines]);
  expect(success('customer-v2-lookup-web')).toEqual([[lines.join(' ')]]);
});

test('each message in a cell with several lines has its own line number', () => {
  const linesOf = (id: string, document: string) =>
    occurrencesOf(id, document).map(({ line, lines }) => lines ?? [line]);
  expect(linesOf('customer:1000', 'customer-v1')).toEqual([
    [39, 40, 41, 42, 43, 44, 45, 46, 47, 48],
    [49, 50],
  ]);
  expect(linesOf('customer:1300', 'error-codes-v1')).toEqual([[19, 20]]);
  expect(linesOf('customer:1040', 'customer-v2')).toEqual([[31, 32]]);
  expect(linesOf('customer:1040', 'customer-v2-lookup')).toEqual([[68]]);
});

test('values lost in the originals stay lost', () => {
  expect(messagesOf('points:807', 'error-codes-v1')[0]?.[0]).toContain('a multiple of . Check');
  expect(messagesOf('coupons:738', 'error-codes-v1')[0]?.[0]).toContain('wait for days to');
});

test('only the three documents that do not name their version are inferred', () => {
  const inferred = documents.filter((document) => document.inferred !== null);
  expect(inferred.map(({ id }) => id)).toEqual([
    'error-codes-v1',
    'customer-v2',
    'customer-v2-lookup-web',
  ]);
});
