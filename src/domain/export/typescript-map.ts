import type { Catalog } from '../catalog/create-catalog.ts';
import { emissionsOf } from '../catalog/emissions.ts';
import { counted } from '../catalog/english.ts';
import { groupBy } from '../catalog/group-by.ts';
import type { Entry } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';

/** The categories by version id tell at once where an entry is documented, and as what. */
function recordOf(catalog: Catalog, entry: Entry) {
  const emitting = emissionsOf(catalog, entry).filter(({ emits }) => emits);
  return {
    categories: Object.fromEntries(
      emitting.map(({ version, categories }) => [version.id, categories]),
    ),
    messages: wordingsOf(catalog, entry).map(({ text }) => text),
  };
}

/** A list in braces, one member per line; each member is complete. */
const braced = (members: readonly string[], indent: string): string =>
  `{\n${members.map((member) => `${indent}  ${member}`).join(',\n')}\n${indent}}`;

/**
 * Entries as a TypeScript constant: resource → code → categories by version, and messages,
 * those of the newest version first. Keys and texts are written as JSON, which is TypeScript
 * too, so nothing in them can break out of their quotes. Never throws.
 */
export function toTypeScriptMap(catalog: Catalog, entries: readonly Entry[]): string {
  const resources = [...groupBy(entries, ({ resource }) => resource)].map(([resource, group]) => {
    const codes = group.map(
      (entry) => `"${entry.code}": ${JSON.stringify(recordOf(catalog, entry))}`,
    );
    return `${JSON.stringify(resource)}: ${braced(codes, '  ')}`;
  });
  const comment = `${catalog.title}: ${counted(entries.length, 'code')}.`.replaceAll('*/', '* /');
  const map = resources.length === 0 ? '{}' : braced(resources, '');
  return `/** ${comment} */\nexport const STATUS_CODES = ${map} as const;\n`;
}
