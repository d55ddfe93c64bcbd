import { type Catalog, entryId, getById } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import type { Related } from './related.ts';

/*
 * What the build derived for an entry, as JSON in the HTML of its page, so that hydrating needs
 * neither the text comparison code nor its time. Entries, and wordings of the entry itself, are
 * references into the catalog.
 */

function toReference(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('occurrences' in value && 'resource' in value) return { entryId: entryId(value as Entry) };
  return 'occurrences' in value && 'key' in value ? { wordingKey: value.key } : value;
}

export const relatedJson = (related: Related): string => JSON.stringify(related, toReference);

/** Parses the output of `relatedJson` for the same entry of the same catalog. */
export function parseRelated(catalog: Catalog, entry: Entry, json: string): Related {
  const wordings = new Map(wordingsOf(catalog, entry).map((wording) => [wording.key, wording]));
  return JSON.parse(json, (_, value) => {
    if (typeof value?.entryId === 'string') return getById(catalog.entriesById, value.entryId);
    if (typeof value?.wordingKey === 'string') return getById(wordings, value.wordingKey);
    return value;
  });
}
