import { type Catalog, entryId } from '../domain/catalog/create-catalog.ts';
import type { Entry } from '../domain/catalog/schema.ts';
import type { Related } from '../domain/neighbours/related.ts';
import { parseRelated } from '../domain/neighbours/related-json.ts';
import { createResource } from '../ui/create-resource.ts';

/** The code that derives it; the build has loaded it when it renders. */
export const related = createResource(() => import('../domain/neighbours/related.ts'));

/** What a reader does before going to another page. */
const SIGNS = ['pointerover', 'keydown', 'focusin'] as const;

/** Fetches that code at the first sign that somebody is about to go to another code. */
export function prefetchRelated(): void {
  const load = () => void related.load().catch(() => undefined);
  for (const sign of SIGNS) document.addEventListener(sign, load, { once: true, passive: true });
}

/** The data block of the build, which is in the HTML of the pages that it prerendered. */
const dataBlock = (entry: Entry) =>
  globalThis.document?.querySelector(`script[data-related="${entryId(entry)}"]`)?.textContent;

const parsed = new WeakMap<Entry, Related>();

/** For components: what is related to an entry. Suspends where the page did not come with it. */
export function readRelated(catalog: Catalog, entry: Entry): Related {
  const json = dataBlock(entry);
  if (!json) return related.read().relatedOf(catalog, entry);
  const value = parsed.get(entry) ?? parseRelated(catalog, entry, json);
  parsed.set(entry, value);
  return value;
}
