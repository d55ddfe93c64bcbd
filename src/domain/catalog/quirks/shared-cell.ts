import { groupBy } from '../../group-by.ts';
import { inWords } from '../../text/english.ts';
import { documentsDo, type FindQuirks } from './quirk.ts';

/** A row whose code cell names several codes, "1008/ 1038". */
export const findSharedCell: FindQuirks = (catalog, entry) => {
  const rowsByCell = groupBy(entry.occurrences, ({ cell }) => cell);
  return [...rowsByCell].flatMap(([cell, rows]) => {
    if (!cell) return [];
    const documents = [...new Set(rows.map(({ document }) => document))];
    const others = [...new Set(cell.match(/\d+/g))].filter((code) => Number(code) !== entry.code);
    const entries = others.flatMap(
      (code) => catalog.entriesById.get(`${entry.resource}:${code}`) ?? [],
    );
    const sentence =
      `${documentsDo(catalog, documents, 'list')} it in one cell with ` +
      `${inWords(others)}, as “${cell}”.`;
    return [{ sentence, entries }];
  });
};
