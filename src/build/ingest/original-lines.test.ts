import { expect, test } from 'vitest';
import { documentsFolder } from '../folders.ts';
import type { Row } from './document.ts';
import { readDocuments } from './document.ts';
import { createLineFinder, linesOfTables } from './original-lines.ts';
import { splitLines } from './tables.ts';

const row = (line: number, ...messages: string[]): Row => {
  return { resource: 'customer', category: 'error', code: String(line), messages, line };
};

const linesIn = (text: string, rows: readonly Row[]) =>
  rows.map(createLineFinder(rows, splitLines(text))).map(({ line, lines }) => lines ?? [line]);

test('messages in a cell with several lines keep their own line', () => {
  const text = '| 1 | One.  \nTwo. |\n| | Three. |\n| 5 | Five. |';
  expect(linesIn(text, [row(1, 'One.', 'Two.', 'Three.'), row(4, 'Five.')])).toEqual([
    [1, 2, 3],
    [4],
  ]);
});

test('a message is found without its markup, and by its start if it continues', () => {
  const text =
    '<td>1</td>\n<td>**Card** \\{x}<br>The address of the new\ncustomer &amp; card is wrong</td>';
  const message = 'The address of the new customer & card is wrong';
  expect(linesIn(text, [row(1, 'Card {x}', message)])).toEqual([[2, 2]]);
});

test('messages with the same start are found on their own lines', () => {
  const text =
    '1 | Customer preferences of the store read |\nCustomer preferences of the store saved | |';
  const messages = [
    'Customer preferences of the store read',
    'Customer preferences of the store saved',
  ];
  expect(linesIn(text, [row(1, ...messages)])).toEqual([[1, 2]]);
});

test('a message that is not found keeps the line before it, and no row reads into the next', () => {
  expect(linesIn('1 | One |\n2 | Lost |', [row(1, 'One', 'Lost'), row(2, 'Lost')])).toEqual([
    [1],
    [2],
  ]);
});

test('the original lines of a table are kept, from its start to the end of its last row', () => {
  const original = splitLines(
    'Error Codes\n| Code | Message |\n|---|---|\n| 4 | Four |  \n| | More |\nEnd',
  );
  const read = [row(4, 'Four', 'More')];
  const rows = read.map(createLineFinder(read, original));
  expect(linesOfTables([{ line: 2, rows }], original)).toEqual([
    [2, '| Code | Message |'],
    [3, '|---|---|'],
    [4, '| 4 | Four |'],
    [5, '| | More |'],
  ]);
});

test('in every document, each message is on its line', () => {
  const plain = (text: string) => text.replace(/<[^<>]*>/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
  const { documents } = readDocuments(documentsFolder);
  const unmatched = documents.flatMap(({ id, rows, tables }) => {
    const texts = new Map(tables);
    return rows.flatMap(({ messages, line, lines }) =>
      messages
        .filter((message, index) => {
          const text = texts.get(lines?.[index] ?? line) ?? '';
          return !plain(text).includes(plain(message).slice(0, 24));
        })
        .map((message) => `${id}, line ${line}: ${message}`),
    );
  });
  expect(documents.length).toBeGreaterThanOrEqual(5);
  expect(unmatched).toEqual([]);
});
