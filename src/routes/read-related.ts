import { type Catalog, entryId } from '../domain/catalog/create-catalog.ts';
import type { Entry } from '../domain/catalog/schema.ts';
import type { Related } from '../domain/neighbours/related.ts';
import { parseRelated } from '../domain/neighbours/related-json.ts';
import { createResource } from '../ui/create-resource.ts';

/** The module that computes it; loaded before the build renders. */
export const related = createResource(() => import('../domain/neighbours/related.ts'));

/** Prefetches that module when the reader is likely to open another code. */
export function prefetchRelated(): void {
  const load = () => void related.load().catch(() => undefined);
  for (const sign of ['pointerover', 'keydown', 'focusin'])
    document.addEventListener(sign, load, { once: true, passive: true });
}

/**
 * For components: what is related to an entry, from the data block of prerendered HTML. Suspends if
 * the page has none.
 */
export function readRelated(catalog: Catalog, entry: Entry): Related {
  const selector = `script[data-related="${entryId(entry)}"]`;
  const json = globalThis.document?.querySelector(selector)?.textContent;
  return json ? parseRelated(catalog, entry, json) : related.read().relatedOf(catalog, entry);
}
