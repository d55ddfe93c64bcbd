import { groupBy } from '../../group-by.ts';
import { timesInWords } from '../../text/english.ts';
import { categoryNoun, documentTitles } from '../labels.ts';
import { messagesOf, wordingKey } from '../messages.ts';
import type { Entry, Occurrence } from '../schema.ts';
import type { FindQuirks } from './quirk.ts';

const wordsOf = (entry: Entry, row: Occurrence): string =>
  messagesOf(entry, row).map(wordingKey).toSorted().join('\n');

/** A code that stands more than once among the codes of one category of one document. */
export const findListedTwice: FindQuirks = (catalog, entry) => {
  const tables = groupBy(entry.occurrences, (row) => `${row.document} ${row.category}`);
  const found = [...tables.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first || rows.length === 1) return [];
    const differ = new Set(rows.map((row) => wordsOf(entry, row))).size > 1;
    const fact =
      `it ${timesInWords(rows.length)} among the ${categoryNoun(catalog, first.category)} codes, ` +
      `${differ ? 'with different messages' : 'in the same words'}.`;
    return [{ fact, document: first.document }];
  });
  return [...groupBy(found, ({ fact }) => fact)].map(([fact, same]) => {
    const documents = same.map(({ document }) => document);
    const verb = documents.length === 1 ? 'lists' : 'list';
    return { sentence: `${documentTitles(catalog, documents)} ${verb} ${fact}` };
  });
};
