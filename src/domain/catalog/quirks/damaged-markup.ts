import { inWords } from '../../text/english.ts';
import { documentTitles } from '../labels.ts';
import type { FindQuirks } from './quirk.ts';

/** A row whose markup is broken in the source, as its transcription marks it. */
export const findDamagedMarkup: FindQuirks = (catalog, entry) => {
  const damaged = entry.occurrences.filter((row) => row.damaged);
  const documents = new Set(damaged.map((row) => row.document));
  return [...documents].map((document) => {
    const lines = damaged.filter((row) => row.document === document).map((row) => row.line);
    const where =
      lines.length === 1 ? `in line ${lines[0]}` : `in lines ${inWords(lines.map(String))}`;
    return {
      sentence:
        `The markup of this code is damaged ${where} of ${documentTitles(catalog, [document])}; ` +
        'the words are shown without it.',
    };
  });
};
