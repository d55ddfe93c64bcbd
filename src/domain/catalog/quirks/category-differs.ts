import { inWords, withArticle } from '../../text/english.ts';
import { categoriesIn, emissionsByCategory, emissionsOf } from '../emissions.ts';
import { categoriesInWords, categoryInVersions, emissionLabel } from '../labels.ts';
import { documentTitles, type FindQuirks } from './quirk.ts';

/**
 * A category that depends on the version, on the document (within one version, such as two
 * collections of one page), or on the table of one document. Each of these is a separate fact; an
 * entry can have all three.
 */
export const findCategoryDiffers: FindQuirks = (catalog, entry) => {
  if (new Set(entry.occurrences.map(({ category }) => category)).size < 2) return [];
  const categoriesOf = (document: string): readonly string[] =>
    categoriesIn(
      catalog,
      entry.occurrences.filter((row) => row.document === document),
    ).map(({ id }) => id);
  const groups = emissionsByCategory(catalog, entry);
  const parts = groups.map((group) => {
    const documents = group.flatMap((emission) => emission.documents);
    return `${categoryInVersions(catalog, group)}, according to ${documentTitles(catalog, documents)}`;
  });
  const betweenVersions = `The category depends on the version: ${parts.join('; ')}.`;
  const betweenDocuments = emissionsOf(catalog, entry).flatMap((emission) => {
    const { documents } = emission;
    if (new Set(documents.map((id) => categoriesOf(id).join())).size < 2) return [];
    const said = documents.map(
      (id) => `${categoriesInWords(catalog, categoriesOf(id))} in ${documentTitles(catalog, [id])}`,
    );
    return [`The documents of ${emissionLabel(emission)} disagree: ${inWords(said)}.`];
  });
  const withinDocument = catalog.documents.flatMap(({ id }) => {
    const nouns = categoriesOf(id).map((one) => withArticle(categoriesInWords(catalog, [one])));
    if (nouns.length < 2) return [];
    return [`${documentTitles(catalog, [id])} lists it both as ${inWords(nouns)}.`];
  });
  return [
    ...(groups.length > 1 ? [betweenVersions] : []),
    ...betweenDocuments,
    ...withinDocument,
  ].map((sentence) => ({ sentence }));
};
