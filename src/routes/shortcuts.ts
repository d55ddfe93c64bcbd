import { useEffect, useState } from 'react';

const KEY = 'single-keys';

function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Whether keys without a modifier are shortcuts, kept on the device. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(readSingleKeys);
  const keep = (next: boolean) => {
    setOn(next);
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
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

function focusSearch(): void {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  input?.focus();
  input?.select();
}

const follow = (rel: 'prev' | 'next') =>
  document.querySelector<HTMLElement>(`main a[rel=${rel}]`)?.click();

/** Listens for the shortcuts of the whole site. `onHelp` is told when `?` is pressed. */
export function useShortcuts(singleKeys: boolean, onHelp: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = (action: () => void) => {
        event.preventDefault();
        action();
      };
      if (event.isComposing || document.querySelector('dialog[open]')) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') act(focusSearch);
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (modified || !singleKeys || isTyping(event.target)) return;
      if (event.key === '/') act(focusSearch);
      else if (event.key === '?') act(onHelp);
      else if (event.key === '[') act(() => follow('prev'));
      else if (event.key === ']') act(() => follow('next'));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [singleKeys, onHelp]);
}
