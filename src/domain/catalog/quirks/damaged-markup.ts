import { groupBy } from '../../group-by.ts';
import { linesInWords } from '../labels.ts';
import { documentTitles, type FindQuirks } from './quirk.ts';

/** Rows with broken markup in the source document. */
export const findDamagedMarkup: FindQuirks = (catalog, entry) => {
  const damaged = entry.occurrences.filter((row) => row.damaged);
  return [...groupBy(damaged, ({ document }) => document)].map(([document, rows]) => {
    const lines = linesInWords(rows.map(({ line }) => line));
    const title = documentTitles(catalog, [document]);
    return { sentence: `Broken markup on ${lines} of ${title}; the text is shown without it.` };
  });
};
