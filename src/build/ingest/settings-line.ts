/** What the settings list, by what a document calls one of it. */
export const LISTS = {
  version: 'versions',
  resource: 'resources',
  category: 'categories',
} as const;

export type Listed = keyof typeof LISTS;

const LONGEST_ID = 64;

/**
 * What to add to the settings for a version, resource or category that they lack, as a sentence
 * with the line to write. Takes an id, or a name as a document has it.
 */
export function settingsLine(kind: Listed, name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const own = words.filter((word) => !/^codes?$/.test(word)).join('-');
  const id = own.slice(0, LONGEST_ID).replace(/-$/, '') || 'new';
  const text = id.replaceAll('-', ' ');
  const label =
    kind === 'version' ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1);
  const list = `${LISTS[kind]} in src/build/catalog.config.ts`;
  return `add the line { id: '${id}', label: '${label}' }, to ${list}`;
}
