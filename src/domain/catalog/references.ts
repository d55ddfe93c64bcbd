import { entryId } from './create-catalog.ts';
import type { Fault } from './fault.ts';
import type { CatalogData } from './schema.ts';

const LISTS = ['versions', 'resources', 'categories', 'documents'] as const;

function* repeatedIds(data: CatalogData): Generator<Fault> {
  const lists = [
    ...LISTS.map((name) => ({ name, ids: data[name].map((item) => item.id) })),
    { name: 'entries', ids: data.entries.map(entryId) },
  ];
  for (const { name, ids } of lists) {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) yield { path: `${name}[${index}]`, problem: `"${id}" is listed twice` };
      seen.add(id);
    }
  }
}

function* undeclaredIds(data: CatalogData): Generator<Fault> {
  const [versions, resources, categories, documents] = LISTS.map(
    (name) => new Set(data[name].map((item) => item.id)),
  ) as [Set<string>, Set<string>, Set<string>, Set<string>];
  const check = (known: Set<string>, id: string, path: string): readonly Fault[] =>
    known.has(id) ? [] : [{ path, problem: `"${id}" is not declared` }];
  for (const [d, document] of data.documents.entries()) {
    yield* check(versions, document.version, `documents[${d}].version`);
  }
  for (const [e, entry] of data.entries.entries()) {
    yield* check(resources, entry.resource, `entries[${e}].resource`);
    for (const [o, occurrence] of entry.occurrences.entries()) {
      const path = `entries[${e}].occurrences[${o}]`;
      yield* check(documents, occurrence.document, `${path}.document`);
      yield* check(categories, occurrence.category, `${path}.category`);
    }
  }
}

/**
 * Finds ids that are listed twice and ids that nothing declares, at most as many as asked for.
 * Takes data of the right shape; returns an empty list when all is well. Never throws.
 */
export function findBrokenReferences(data: CatalogData, most: number): readonly Fault[] {
  const faults: Fault[] = [];
  for (const find of [repeatedIds, undeclaredIds]) {
    for (const fault of find(data)) {
      if (faults.length === most) return faults;
      faults.push(fault);
    }
  }
  return faults;
}
