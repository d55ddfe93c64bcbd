import { groupBy } from '../../group-by.ts';
import { timesInWords } from '../../text/english.ts';
import { categoryNoun } from '../labels.ts';
import { messagesOf, NO_MESSAGE, wordingKey } from '../messages.ts';
import type { Entry, Occurrence } from '../schema.ts';
import { documentsDo, type FindQuirks } from './quirk.ts';

const wordsOf = (entry: Entry, row: Occurrence): string =>
  messagesOf(entry, row).map(wordingKey).toSorted().join('\n');

/** A code that one document lists more than once in the same category. */
export const findListedTwice: FindQuirks = (catalog, entry) => {
  const tables = groupBy(entry.occurrences, (row) => `${row.document} ${row.category}`);
  const found = [...tables.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first || rows.length === 1) return [];
    const wordings = new Set(rows.map((row) => wordsOf(entry, row)));
    const compared = wordings.size > 1 ? ', with different wordings' : ', with the same wording';
    const fact =
      `this code ${timesInWords(rows.length)} as ${categoryNoun(catalog, first.category)}` +
      `${wordings.has(NO_MESSAGE) ? '' : compared}.`;
    return [{ fact, document: first.document }];
  });
  return [...groupBy(found, ({ fact }) => fact)].map(([fact, same]) => {
    const documents = same.map(({ document }) => document);
    return { sentence: `${documentsDo(catalog, documents, 'list')} ${fact}` };
  });
};
