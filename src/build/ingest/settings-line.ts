const SETTINGS = 'src/build/catalog.config.ts';

/** What the settings list, by what a document calls one of it. */
const LISTS = { version: 'versions', resource: 'resources', category: 'categories' } as const;

export type Listed = keyof typeof LISTS;

/** `gift-card` as a label: "Gift card"; a version in capitals. */
function labelOf(kind: Listed, id: string): string {
  const words = id.replaceAll('-', ' ');
  return kind === 'version' ? words.toUpperCase() : words.charAt(0).toUpperCase() + words.slice(1);
}

const LONGEST_ID = 64;

function idOf(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const own = words.filter((word) => !/^codes?$/.test(word));
  return own.join('-').slice(0, LONGEST_ID).replace(/-$/, '') || 'new';
}

/**
 * What to add to the settings for a version, resource or category that they lack, as a sentence
 * with the line to write. Takes an id, or a name as a document has it.
 */
export function settingsLine(kind: Listed, name: string): string {
  const id = idOf(name);
  return `add the line { id: '${id}', label: '${labelOf(kind, id)}' }, to ${LISTS[kind]} in ${SETTINGS}`;
}
