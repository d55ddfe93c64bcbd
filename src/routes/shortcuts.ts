import { useEffect, useState } from 'react';

const KEY = 'single-keys';

/** As early.js noted it, which listens to the keys of the search box. */
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

const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), textarea, select') !== null;

const follow = (rel: 'prev' | 'next') =>
  document.querySelector<HTMLElement>(`main a[rel=${rel}]`)?.click();

/**
 * Listens for the shortcuts of the whole site; those of the search box are in early.js, since they
 * work before the app does. `onHelp` is told when `?` is pressed.
 */
export function useShortcuts(singleKeys: boolean, onHelp: () => void): void {
  useEffect(() => {
    if (!singleKeys) return;
    const actions: Readonly<Record<string, () => void>> = {
      '?': onHelp,
      '[': () => follow('prev'),
      ']': () => follow('next'),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      const isOurs = !modified && !event.isComposing && !isTyping(event.target);
      const action = actions[event.key];
      if (!action || !isOurs || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [singleKeys, onHelp]);
}
