import { linesInWords } from '../labels.ts';
import { documentTitles, type FindQuirks } from './quirk.ts';

/** A row whose markup is broken in the source document. */
export const findDamagedMarkup: FindQuirks = (catalog, entry) => {
  const damaged = entry.occurrences.filter((row) => row.damaged);
  const documents = new Set(damaged.map((row) => row.document));
  return [...documents].map((document) => {
    const lines = damaged.filter((row) => row.document === document).map((row) => row.line);
    return {
      sentence:
        `Broken markup on ${linesInWords(lines)} of ${documentTitles(catalog, [document])}; ` +
        'the text is shown without it.',
    };
  });
};
