import { entryId } from '../../../domain/catalog/create-catalog.ts';
import { parseCodeCell } from '../code-cell.ts';
import { placeOf, type Rule } from './rule.ts';

const TODO = 'Run npm run catalog.';

const keyOf = (entry: string, document: string, line: number): string =>
  `${entry} of ${document}, line ${line}`;

/**
 * Every occurrence of the catalog points to a row of its document, at its line and with its
 * category and messages, and every row has its occurrences.
 */
export const rowsAndOccurrences: Rule = ({ documents, catalog }) => {
  const rows = new Map(
    documents.flatMap((document) =>
      document.rows.flatMap((row) =>
        (parseCodeCell(row.code) ?? []).map((code) => {
          const key = keyOf(entryId({ resource: row.resource, code }), document.id, row.line);
          return [key, { document, row }] as const;
        }),
      ),
    ),
  );
  const unseen = new Map(rows);
  const dangling = catalog.entries.flatMap((entry) =>
    entry.occurrences.flatMap((occurrence) => {
      const key = keyOf(entryId(entry), occurrence.document, occurrence.line);
      const row = rows.get(key)?.row;
      unseen.delete(key);
      const agrees =
        row?.category === occurrence.category &&
        row.messages.join('\n') === occurrence.messages.join('\n');
      if (agrees) return [];
      const problem = row
        ? 'The row says something else than the catalog.'
        : 'The catalog points to a row that does not exist.';
      return [{ place: `catalog.json, ${key}`, problem, todo: TODO }];
    }),
  );
  const missing = [...unseen.values()].map(({ document, row }) => ({
    place: placeOf(document, row),
    problem: 'The catalog lacks this row.',
    todo: TODO,
  }));
  return [...dangling, ...missing];
};
