import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';

const parse = (query: string) => {
  const { codes, text } = parseQuery(query, (digits) => ['404', '405', '8080'].includes(digits));
  return { codes: codes.map(({ digits }) => digits), text };
};

test('the message of a pasted object is what is searched for', () => {
  expect(parse('{"status": false, "code": 404, "message": "Book not found", "id": 405}')).toEqual({
    codes: ['404'],
    text: 'Book not found',
  });
});

test.each([
  ['{\\"message\\": \\"Book is lost\\"}', 'Book is lost'],
  ['{&quot;message&quot;: &quot;Book is lost&quot;}', 'Book is lost'],
  ["{'message': 'The reader's book is lost', 'x': 1}", "The reader's book is lost"],
  ['<status><message>Book is lost</message></status>', 'Book is lost'],
  ['level=error msg=Book is lost', 'Book is lost'],
  ['"message": "Book is lo', 'Book is lo'],
  ['"message": "Book is lost", "message": "Reader is blocked"', 'Book is lost\nReader is blocked'],
])('%s names a message', (query, text) => {
  expect(parse(query).text).toBe(text);
});

test('without a named message all of the text is searched for', () => {
  expect(parse('  book \t is   lost ')).toEqual({ codes: [], text: ' book is lost ' });
  expect(parse('"message": ""').text).toBe('"message": ""');
});

test('what is called a code leaves other numbers out, and each is looked up once', () => {
  expect(parse('error 404 on port 8080, code 405, code 405').codes).toEqual(['405']);
  expect(parse('404 405 404').codes).toEqual(['404', '405']);
});

test('full-width letters, digits and marks are read as others', () => {
  expect(parse('ｃｏｄｅ：４０４')).toEqual({ codes: ['404'], text: 'code:404' });
});

test('a long query is cut', () => {
  expect(parse('x'.repeat(100_000)).text.length).toBe(2000);
});
