import type { WordRow } from './clean-table.ts';
import { namesCodes } from './column-names.ts';
import { readHeading } from './headings.ts';
import type { Context } from './source.ts';

const RANGE = /^\d+ ?(?:-|–|—|to|until|\.\.+|…) ?\d+$/i;

function whatToDo(row: WordRow, cell: string, context: Context): string {
  if (RANGE.test(cell)) return 'Write each code of the range, as in 1008, 1009.';
  const words = row.cells.map((other) => other.words);
  if (namesCodes(words, context)) return 'Take this second header out of the table.';
  const { plain, category } = readHeading(cell, context.config);
  if (plain && category) {
    return 'If it is a heading, end the table above it, and begin one below it with a header.';
  }
  return (
    'A code is a number of up to nine digits without a zero at its start, or several as in ' +
    '1008/ 1038. Correct the cell, or take the row out of the table.'
  );
}

/** Says that the cell of a row is no code, and what may be done about it. Never throws. */
export const notACode = (row: WordRow, cell: string, context: Context): string =>
  `"${cell}" is not a code. ${whatToDo(row, cell, context)}`;
