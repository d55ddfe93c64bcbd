import * as v from 'valibot';
import { shorten } from '../text/english.ts';
import type { Fault } from './fault.ts';
import { findBrokenReferences } from './references.ts';
import { type CatalogData, catalogSchema } from './schema.ts';

export type ParsedCatalog =
  | { readonly ok: true; readonly data: CatalogData }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** How many faults are named: enough to act on, whatever is thrown at the page. */
const MOST_FAULTS = 20;

/** Keys and values of hostile data may be of any length; a page shows the start of them. */
const MOST_CHARACTERS = 200;

/** Lists up to this length are read to the end for all their faults, longer ones to the first. */
const SHORT_LIST = 5_000;

const pathText = (path: readonly { readonly key: unknown }[] | undefined): string =>
  shorten(
    (path ?? [])
      .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '') || 'catalog',
    MOST_CHARACTERS,
  );

const isShort = (data: unknown): boolean =>
  typeof data !== 'object' ||
  data === null ||
  Object.values(data).every((list) => !Array.isArray(list) || list.length <= SHORT_LIST);

/**
 * Decides whether data from outside is a catalog: its shape, then whether every id it uses
 * is declared once. Takes any JSON and never throws; of the faults, in order of the data, the
 * first are given, and of very long lists the first alone.
 */
export function parseCatalog(data: unknown): ParsedCatalog {
  const shape = v.safeParse(catalogSchema, data, { abortEarly: !isShort(data) });
  if (!shape.success) {
    const faults = shape.issues.slice(0, MOST_FAULTS).map((issue) => ({
      path: pathText(issue.path),
      problem: shorten(issue.message, MOST_CHARACTERS),
    }));
    return { ok: false, faults };
  }
  const faults = findBrokenReferences(shape.output, MOST_FAULTS);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, data: shape.output };
}
