import { entryId } from '../../../domain/catalog/create-catalog.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { parseCodeCell } from '../codes.ts';
import { publishedMessages } from '../merge.ts';
import { placeOf, type Rule } from './rule.ts';

const TODO = 'Run npm run catalog.';

const keyOf = (entry: string, document: string, line: number): string =>
  `${entry} of ${document}, line ${line}`;

/**
 * Every occurrence of the catalog points to a row of its document, at its line and with its
 * category and messages, and every row has its occurrences.
 */
export const rowsAndOccurrences: Rule = ({ documents, catalog }) => {
  const found = documents.flatMap((document) =>
    document.rows.flatMap((row) =>
      [...new Set(parseCodeCell(row.code))].map((code) => {
        const key = keyOf(entryId({ resource: row.resource, code }), document.id, row.line);
        return { key, document, row };
      }),
    ),
  );
  // A page whose tables stand on one line has several rows of a code there.
  const rows = groupBy(found, ({ key }) => key);
  const unseen = new Set(found);
  const dangling = catalog.entries.flatMap((entry) =>
    entry.occurrences.flatMap((occurrence) => {
      const key = keyOf(entryId(entry), occurrence.document, occurrence.line);
      const there = (rows.get(key) ?? []).filter((one) => unseen.has(one));
      const agreeing = there.find(
        ({ row }) =>
          row.category === occurrence.category &&
          publishedMessages(row).join('\n') === occurrence.messages.join('\n'),
      );
      const row = agreeing ?? there[0];
      if (row) unseen.delete(row);
      if (agreeing) return [];
      const problem = row
        ? 'The row says something else than the catalog.'
        : 'The catalog points to a row that does not exist.';
      return [{ place: `catalog.json, ${key}`, problem, todo: TODO }];
    }),
  );
  const missing = [...unseen].map(({ document, row }) => ({
    place: placeOf(document, row),
    problem: 'The catalog lacks this row.',
    todo: TODO,
  }));
  return [...dangling, ...missing];
};
