import { expect, test } from 'vitest';
import { excerptOf, parseSourceLines } from './source-lines.ts';

/** Lines 1 to 9 of one table, 20 to 22 of the next. */
const SOURCE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 21, 22].map(
  (line) => [line, `row ${line}`] as const,
);

const shown = (...lines: number[]) =>
  excerptOf(SOURCE, lines).map(({ line, isMeant }) => (isMeant ? `*${line}` : `${line}`));

test('an excerpt has all lines from the first to the last, and three lines of context', () => {
  expect(shown(5)).toEqual(['2', '3', '4', '*5', '6', '7', '8']);
  expect(shown(6, 4)).toEqual(['1', '2', '3', '*4', '*5', '*6', '7', '8', '9']);
});

test('an excerpt ends with its table', () => {
  expect(shown(9)).toEqual(['6', '7', '8', '*9']);
  expect(shown(21)).toEqual(['20', '*21', '22']);
});

test('a line that is not in the document has no excerpt', () => {
  expect(shown(12)).toEqual([]);
});

test('data that is not a list of lines is rejected', () => {
  expect(parseSourceLines([[1, 'row']])).toEqual([[1, 'row']]);
  for (const data of [undefined, {}, [[0, 'row']], [['1', 'row']], [[1]], '<!doctype html>']) {
    expect(parseSourceLines(data)).toBeUndefined();
  }
});
