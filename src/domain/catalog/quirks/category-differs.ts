import { inWords, withArticle } from '../../text/english.ts';
import type { Catalog } from '../create-catalog.ts';
import { categoriesIn, emissionsByCategory, emissionsOf } from '../emissions.ts';
import { categoriesInWords, categoryInVersions } from '../labels.ts';
import type { Entry } from '../schema.ts';
import { documentTitles, type FindQuirks, type QuirkFact } from './quirk.ts';

const categoriesOf = (catalog: Catalog, { occurrences }: Entry, id: string): readonly string[] =>
  categoriesIn(
    catalog,
    occurrences.filter(({ document }) => document === id),
  ).map((category) => category.id);

function betweenVersions(catalog: Catalog, entry: Entry): readonly QuirkFact[] {
  const groups = emissionsByCategory(catalog, entry);
  if (groups.length === 1) return [];
  const parts = groups.map((group) => {
    const documents = group.flatMap((emission) => emission.documents);
    return `${categoryInVersions(catalog, group)}, according to ${documentTitles(catalog, documents)}`;
  });
  return [{ sentence: `The category depends on the version: ${parts.join('; ')}.` }];
}

/** Documents of one version that disagree, such as two collections of one page. */
const betweenDocuments = (catalog: Catalog, entry: Entry): readonly QuirkFact[] =>
  emissionsOf(catalog, entry).flatMap(({ version, documents }) => {
    const byDocument = documents.map((id) => ({
      id,
      categories: categoriesOf(catalog, entry, id),
    }));
    if (new Set(byDocument.map(({ categories }) => categories.join())).size < 2) return [];
    const parts = byDocument.map(
      ({ id, categories }) =>
        `${categoriesInWords(catalog, categories)} in ${documentTitles(catalog, [id])}`,
    );
    return [{ sentence: `The documents of ${version.label} disagree: ${inWords(parts)}.` }];
  });

const withinDocument = (catalog: Catalog, entry: Entry): readonly QuirkFact[] =>
  catalog.documents.flatMap(({ id }) => {
    const categories = categoriesOf(catalog, entry, id);
    if (categories.length < 2) return [];
    const nouns = categories.map((category) => withArticle(categoriesInWords(catalog, [category])));
    return [{ sentence: `${documentTitles(catalog, [id])} lists it both as ${inWords(nouns)}.` }];
  });

/**
 * A category that depends on the version, on the document, or on the table of one document.
 * Each of the three is a fact of its own; one entry can have all of them.
 */
export const findCategoryDiffers: FindQuirks = (catalog, entry) => [
  ...betweenVersions(catalog, entry),
  ...betweenDocuments(catalog, entry),
  ...withinDocument(catalog, entry),
];
