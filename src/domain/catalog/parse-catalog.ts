import * as v from 'valibot';
import { shorten } from '../text/english.ts';
import { entryId } from './create-catalog.ts';
import { type CatalogData, catalogSchema } from './schema.ts';

/** A place in the data and its problem: `entries[3].code`, "Expected number…". */
export interface Fault {
  readonly path: string;
  readonly problem: string;
}

/** Enough faults to act on. */
const MAX_FAULTS = 20;

/** Keys and values of hostile data may be of any length. */
const MAX_CHARACTERS = 200;

const pathText = (path: readonly { readonly key: unknown }[] | undefined): string =>
  (path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || 'catalog';

/** In longer lists, validation stops at the first fault. */
const MAX_LIST = 5_000;

const isLong = (data: unknown): boolean =>
  Object.values(data ?? {}).some((list) => Array.isArray(list) && list.length > MAX_LIST);

const LISTS = ['versions', 'resources', 'categories', 'documents'] as const;

/** Every id in use, with the list that must declare it and the place where it is used. */
function* references(
  data: CatalogData,
): Generator<readonly [list: (typeof LISTS)[number], id: string, path: string]> {
  for (const [v, { siblingOf }] of data.versions.entries()) {
    if (siblingOf) yield ['versions', siblingOf, `versions[${v}].siblingOf`];
  }
  for (const [d, { version }] of data.documents.entries()) {
    yield ['versions', version, `documents[${d}].version`];
  }
  for (const [e, { resource, occurrences }] of data.entries.entries()) {
    yield ['resources', resource, `entries[${e}].resource`];
    for (const [o, { document, category }] of occurrences.entries()) {
      yield ['documents', document, `entries[${e}].occurrences[${o}].document`];
      yield ['categories', category, `entries[${e}].occurrences[${o}].category`];
    }
  }
}

function* brokenReferences(data: CatalogData): Generator<Fault> {
  const declared = new Set<string>();
  const lists = LISTS.map((name) => [name, data[name].map(({ id }) => id)] as const);
  for (const [name, ids] of [...lists, ['entries', data.entries.map(entryId)] as const]) {
    for (const [index, id] of ids.entries()) {
      const isRepeated = declared.has(`${name} ${id}`);
      if (isRepeated) yield { path: `${name}[${index}]`, problem: `"${id}" is listed twice` };
      declared.add(`${name} ${id}`);
    }
  }
  for (const [list, id, path] of references(data)) {
    if (!declared.has(`${list} ${id}`)) yield { path, problem: `"${id}" is not declared` };
  }
}

/**
 * Validates external data: first its shape, then that every id in use is declared once. Takes any
 * JSON; returns the first faults in the order of the data.
 */
export function parseCatalog(
  data: unknown,
): { ok: true; data: CatalogData } | { ok: false; faults: readonly Fault[] } {
  const shape = v.safeParse(catalogSchema, data, { abortEarly: isLong(data) });
  const found = shape.success
    ? [...brokenReferences(shape.output)]
    : shape.issues.map(({ path, message }) => ({ path: pathText(path), problem: message }));
  const faults = found.slice(0, MAX_FAULTS).map(({ path, problem }) => ({
    path: shorten(path, MAX_CHARACTERS),
    problem: shorten(problem, MAX_CHARACTERS),
  }));
  return shape.success && faults.length === 0
    ? { ok: true, data: shape.output }
    : { ok: false, faults };
}
