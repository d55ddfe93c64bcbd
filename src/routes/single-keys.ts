import { useState } from 'react';

const KEY = 'single-keys';

/** As early.js noted it, which listens to the keys. */
const hasSingleKeys = () =>
  typeof document === 'undefined' || document.documentElement.dataset.keys !== 'off';

/** Whether keys without a modifier are shortcuts, kept on the device. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(hasSingleKeys);
  const keep = (next: boolean) => {
    setOn(next);
    document.documentElement.dataset.keys = next ? 'on' : 'off';
    try {
      if (next) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };
  return [on, keep];
}
