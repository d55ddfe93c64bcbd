import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { createStore, useStore } from '../ui/create-store.ts';

/**
 * A choice that is kept in `localStorage` and set as `data-…` on the root element, where style
 * sheets and `public/early.js` read it, which sets it before the first paint if it is a known
 * one. The default is the absence of both.
 */
function createPreference<Value extends string>(key: string, attribute: string, standard: Value) {
  const set = import.meta.env.SSR ? undefined : document.documentElement.dataset[attribute];
  const store = createStore((set || standard) as Value);
  const choose = (value: Value) => {
    const { dataset } = document.documentElement;
    if (value === standard) delete dataset[attribute];
    else dataset[attribute] = value;
    try {
      if (value === standard) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    store.set(value);
  };
  return {
    get: store.get,
    /** The default until the HTML, which was prerendered with it, is hydrated. */
    use: () => useStore(store, () => standard),
    /** For what early.js has set in the HTML by then. */
    useAtOnce: () => useStore(store),
    choose,
  };
}

/** No API version leads. */
export const ALL_VERSIONS: string = 'all';

export type Theme = 'system' | 'light' | 'dark';

export const theme = createPreference<Theme>('theme', 'theme', 'system');
/** Whether keys without a modifier are shortcuts. */
export const singleKeys = createPreference<'on' | 'off'>('single-keys', 'keys', 'on');
/** Id of the API version that the reader uses, which may not exist, or `ALL_VERSIONS`. */
export const apiVersion = createPreference('api-version', 'api', ALL_VERSIONS);

/** The same for pages: empty where the catalog has no such version. */
export function useLeadingVersion({ versionsById }: Pick<Catalog, 'versionsById'>): string {
  const id = apiVersion.use();
  return versionsById.has(id) ? id : '';
}
