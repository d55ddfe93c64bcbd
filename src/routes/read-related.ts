import { type Catalog, entryId } from '../domain/catalog/create-catalog.ts';
import type { Entry } from '../domain/catalog/schema.ts';
import type { Related } from '../domain/neighbours/related.ts';
import { parseRelated } from '../domain/neighbours/related-json.ts';
import { createResource } from '../ui/create-resource.ts';

/** The code that derives it; the build has loaded it when it renders. */
export const related = createResource(() => import('../domain/neighbours/related.ts'));

/** Fetches that code at the first sign that somebody is about to go to another code. */
export function prefetchRelated(): void {
  const load = () => void related.load().catch(() => undefined);
  for (const sign of ['pointerover', 'keydown', 'focusin'])
    document.addEventListener(sign, load, { once: true, passive: true });
}

/**
 * For components: what is related to an entry. Prerendered HTML has it in a data block; suspends
 * where the page did not come with one.
 */
export function readRelated(catalog: Catalog, entry: Entry): Related {
  const selector = `script[data-related="${entryId(entry)}"]`;
  const json = globalThis.document?.querySelector(selector)?.textContent;
  return json ? parseRelated(catalog, entry, json) : related.read().relatedOf(catalog, entry);
}
