import { createStore, useStore } from '../ui/create-store.ts';
import type { Theme } from '../ui/theme-switch.tsx';

/**
 * A choice that is kept in `localStorage` and set as `data-…` on the root element, where style
 * sheets and `public/early.js` read it. The default is the absence of both.
 */
function createPreference<Value extends string>(
  key: string,
  attribute: string,
  [standard, ...others]: readonly [Value, ...Value[]],
) {
  const set = import.meta.env.SSR ? undefined : document.documentElement.dataset[attribute];
  const store = createStore(others.find((value) => value === set) ?? standard);
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
  return { store, serverSnapshot: () => standard, choose };
}

const theme = createPreference<Theme>('theme', 'theme', ['system', 'light', 'dark']);
const singleKeys = createPreference('single-keys', 'keys', ['on', 'off']);

export const setTheme = theme.choose;
export const useTheme = (): Theme => useStore(theme.store, theme.serverSnapshot);

/** Whether keys without a modifier are shortcuts. */
export const useSingleKeys = (): boolean =>
  useStore(singleKeys.store, singleKeys.serverSnapshot) === 'on';
export const setSingleKeys = (on: boolean) => singleKeys.choose(on ? 'on' : 'off');
