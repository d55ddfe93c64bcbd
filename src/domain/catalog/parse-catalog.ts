import * as v from 'valibot';
import { shorten } from '../text/english.ts';
import { entryId } from './create-catalog.ts';
import { type CatalogData, catalogSchema } from './schema.ts';

/** A place in the data and what is wrong there: `entries[3].code`, "Expected number…". */
export interface Fault {
  readonly path: string;
  readonly problem: string;
}

export type ParsedCatalog =
  | { readonly ok: true; readonly data: CatalogData }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Enough faults to act on. */
const MAX_FAULTS = 20;

/** Keys and values of hostile data may be of any length. */
const MAX_CHARACTERS = 200;

/** In longer lists validation stops at the first fault. */
const MAX_LIST = 5_000;

const pathText = (path: readonly { readonly key: unknown }[] | undefined): string =>
  shorten(
    (path ?? [])
      .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '') || 'catalog',
    MAX_CHARACTERS,
  );

const isShort = (data: unknown): boolean =>
  typeof data !== 'object' ||
  data === null ||
  Object.values(data).every((list) => !Array.isArray(list) || list.length <= MAX_LIST);

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
  for (const [index, { siblingOf }] of data.versions.entries()) {
    if (siblingOf) yield* check(versions, siblingOf, `versions[${index}].siblingOf`);
  }
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

/** Ids that are listed twice or declared nowhere, at most `most` of them. */
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

/**
 * Validates data from outside: first its shape, then that every id in use is declared once.
 * Takes any JSON and does not throw; returns the first faults in the order of the data.
 */
export function parseCatalog(data: unknown): ParsedCatalog {
  const shape = v.safeParse(catalogSchema, data, { abortEarly: !isShort(data) });
  if (!shape.success) {
    const faults = shape.issues.slice(0, MAX_FAULTS).map((issue) => ({
      path: pathText(issue.path),
      problem: shorten(issue.message, MAX_CHARACTERS),
    }));
    return { ok: false, faults };
  }
  const faults = findBrokenReferences(shape.output, MAX_FAULTS);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, data: shape.output };
}
