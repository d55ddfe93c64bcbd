import { type Catalog, getById } from './create-catalog.ts';

/** "A", "A and B", "A, B and C". An empty list gives an empty text. */
export function inWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** 2 gives "twice", 3 gives "3 times". */
export function timesInWords(count: number): string {
  return count === 2 ? 'twice' : `${count} times`;
}

/** "12 codes", "1 code": for nouns that take a plain s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "error" gives "an error". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Makes the start of a sentence; text that starts with no letter stays as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

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
