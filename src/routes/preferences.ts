import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { createStore, useStore } from '../ui/create-store.ts';

/**
 * A setting stored in `localStorage` and set as `data-…` on the root element for style sheets.
 * `public/early.js` sets it before the first paint, if the value is known. The default is stored as
 * the absence of both.
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
      // Without storage, the setting lasts as long as the page.
    }
    store.set(value);
  };
  return {
    get: store.get,
    /** Returns the default until the prerendered HTML is hydrated. */
    use: () => useStore(store, () => standard),
    /** For parts of the HTML that early.js has already adjusted. */
    useAtOnce: () => useStore(store),
    choose,
  };
}

/** No version is preferred. */
export const ALL_VERSIONS: string = 'all';

export type Theme = 'system' | 'light' | 'dark';

export const theme = createPreference<Theme>('theme', 'theme', 'system');
/** Whether keys without a modifier are shortcuts. */
export const singleKeys = createPreference<'on' | 'off'>('single-keys', 'keys', 'on');
/** Id of the reader's API version, which may not exist, or `ALL_VERSIONS`. */
export const apiVersion = createPreference('api-version', 'api', ALL_VERSIONS);

/** The reader's API version; empty if there is none or the catalog does not know it. */
export function useLeadingVersion({ versionsById }: Pick<Catalog, 'versionsById'>): string {
  const id = apiVersion.use();
  return versionsById.has(id) ? id : '';
}
