import type { Catalog } from '../catalog/create-catalog.ts';
import { emissionsOf } from '../catalog/emissions.ts';
import type { Entry } from '../catalog/schema.ts';
import { groupBy } from '../group-by.ts';
import { counted } from '../text/english.ts';
import { messagesByCategory } from './messages-by-category.ts';

/** A version that does not document the entry is left out. */
const recordOf = (catalog: Catalog, entry: Entry) =>
  Object.fromEntries(
    emissionsOf(catalog, entry)
      .filter(({ emits }) => emits)
      .map((emission) => [emission.version.id, messagesByCategory(emission)]),
  );

/** A list in braces, one member per line; each member is complete. */
const braced = (members: readonly string[], indent: string): string =>
  `{\n${members.map((member) => `${indent}  ${member}`).join(',\n')}\n${indent}}`;

/**
 * Entries as a TypeScript constant: resource → code → version → category → messages, so that
 * each message stands with the version and the category it belongs to. Keys and texts are written as JSON, which is TypeScript
 * too, so nothing in them can break out of their quotes. Never throws.
 */
export function toTypeScriptMap(catalog: Catalog, entries: readonly Entry[]): string {
  const resources = [...groupBy(entries, ({ resource }) => resource)].map(([resource, group]) => {
    const codes = group.map(
      (entry) => `"${entry.code}": ${JSON.stringify(recordOf(catalog, entry))}`,
    );
    return `${JSON.stringify(resource)}: ${braced(codes, '  ')}`;
  });
  const title = `${catalog.title}: ${counted(entries.length, 'code')}.`.replaceAll('*/', '* /');
  const comment = `/**\n * ${title}\n * By resource, code, version and category: the messages.\n */`;
  const map = resources.length === 0 ? '{}' : braced(resources, '');
  return `${comment}\nexport const STATUS_CODES = ${map} as const;\n`;
}
