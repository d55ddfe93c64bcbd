import { groupBy } from '../../group-by.ts';
import { oncePer } from '../../once-per.ts';
import type { Catalog } from '../create-catalog.ts';
import type { Entry } from '../schema.ts';
import { wordingsOf } from '../wordings.ts';
import { documentTitles, type FindQuirks } from './quirk.ts';

const documentsOf = (entry: Entry): ReadonlySet<string> =>
  new Set(entry.occurrences.map(({ document }) => document));

/**
 * The entries of each resource and message, in groups that the same documents list, with the message
 * and at all: a message that thousands of entries share is compared with a few groups.
 */
const groupsByMessage = oncePer((catalog: Catalog) => {
  const all = catalog.entries.flatMap((entry) => {
    const known = documentsOf(entry);
    return wordingsOf(catalog, entry).map(({ key, documents }) => {
      return { entry, documents, known, message: `${entry.resource} ${key}` };
    });
  });
  const groups = groupBy(all, ({ message, documents, known }) =>
    [message, documents.join(), [...known].toSorted().join()].join('\n'),
  );
  return groupBy(groups.values(), ([{ message }]) => message);
});

/**
 * A message that other documents list under another code of the same resource. It counts as moved
 * only when no document has it under both codes and the documents of either side know both codes.
 */
export const findMovedMessage: FindQuirks = (catalog, entry) => {
  const here = documentsOf(entry);
  return wordingsOf(catalog, entry).flatMap(({ key, text, documents }) => {
    const groups = groupsByMessage(catalog).get(`${entry.resource} ${key}`) ?? [];
    return groups.flatMap((group) => {
      const [{ documents: elsewhere, known }] = group;
      const areKnown =
        elsewhere.every((id) => here.has(id)) && documents.every((id) => known.has(id));
      if (!areKnown || elsewhere.some((id) => documents.includes(id))) return [];
      return group.map(({ entry: other }) => ({
        sentence:
          `“${text}” is listed here in ${documentTitles(catalog, documents)}, but under ` +
          `${other.code} in ${documentTitles(catalog, elsewhere)}.`,
        entries: [other],
      }));
    });
  });
};
