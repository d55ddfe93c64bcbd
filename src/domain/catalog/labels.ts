import { inWords } from '../text/english.ts';
import { type Catalog, getById } from './create-catalog.ts';

/**
 * The titles of documents, by id, in words. A title with a comma is quoted, or it would read
 * as two. Throws for an id that the catalog does not hold.
 */
export function documentTitles(catalog: Catalog, ids: Iterable<string>): string {
  const titles = [...ids].map((id) => getById(catalog.documentsById, id).title);
  return inWords(titles.map((title) => (title.includes(',') ? `“${title}”` : title)));
}

/** The labels of versions, by id, in words. Throws for an id that the catalog does not hold. */
export function versionLabels(catalog: Catalog, ids: Iterable<string>): string {
  return inWords([...ids].map((id) => getById(catalog.versionsById, id).label));
}

/** The name of a category inside a sentence: "error". Throws for an unknown id. */
export function categoryNoun(catalog: Catalog, id: string): string {
  return getById(catalog.categoriesById, id).label.toLowerCase();
}
