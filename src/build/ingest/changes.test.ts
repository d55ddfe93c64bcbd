import { expect, test } from 'vitest';
import { compareRows } from './changes.ts';
import { sampleRow } from './fixtures/sample-document.ts';

const first = sampleRow();
const second = sampleRow({ line: 5, messages: ['Another wording.'] });

test('equal rows have no changes', () => {
  expect(compareRows([first, second], [{ ...first }, { ...second }])).toEqual([]);
});

test('a new row is added and a missing row is removed', () => {
  const other = sampleRow({ code: '7', line: 9 });
  expect(compareRows([first], [first, other])).toEqual([{ after: other }]);
  expect(compareRows([first, other], [first])).toEqual([{ before: other }]);
});

test('the second row of a code is compared with the earlier second row, not the first', () => {
  const reworded = { ...second, messages: ['A third wording.'] };
  expect(compareRows([first, second], [first, reworded])).toEqual([
    { after: reworded, before: second },
  ]);
});

test.each([
  ['category', { category: 'warning' }],
  ['line', { line: 5 }],
  ['message', { messages: ['Invalid channel type'] }],
  ['number of messages', { messages: ['Invalid channel type.', 'More.'] }],
  ['damage', { damaged: true as const }],
])('another %s is a change', (_name, difference) => {
  const after = sampleRow(difference);
  expect(compareRows([first], [after])).toEqual([{ after, before: first }]);
});

test('a row that moves to another resource counts as removed and added', () => {
  const other = sampleRow({ resource: 'points' });
  expect(compareRows([first], [other])).toEqual([{ after: other }, { before: first }]);
});

test('a row inserted before another row of its code does not change that row', () => {
  const fresh = sampleRow({ messages: ['A new wording.'], line: 3 });
  expect(compareRows([first, second], [fresh, first, second])).toEqual([{ after: fresh }]);
});

test('very many rows of one code are compared in order', () => {
  const rows = Array.from({ length: 5000 }, (_, line) => sampleRow({ line: line + 1 }));
  expect(compareRows(rows, rows.slice(0, -1))).toEqual([{ before: rows.at(-1) }]);
});
