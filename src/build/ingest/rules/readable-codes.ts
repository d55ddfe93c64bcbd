import { parseCodeCell } from '../codes.ts';
import { placeOf, type Rule } from './rule.ts';

/** Every code cell names codes, else its row would be missing from the catalog. */
export const readableCodes: Rule = ({ documents }) =>
  documents.flatMap((document) =>
    document.rows
      .filter((row) => !parseCodeCell(row.code))
      .map((row) => ({
        place: placeOf(document, row),
        problem: `"${row.code}" is not a code.`,
        todo: 'Import the document again.',
      })),
  );
