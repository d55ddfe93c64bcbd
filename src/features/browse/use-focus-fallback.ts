import { type ComponentProps, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus when the element that has it is removed: of a row, as the list follows what was
 * typed, it goes to the first row; of a link that is gone once it is followed, to the heading.
 */
export function useFocusFallback(): Pick<ComponentProps<'div'>, 'ref' | 'onFocus' | 'onBlur'> {
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    const isRow = focused.current.closest('tr') !== null;
    const row = isRow ? ref.current?.querySelector<HTMLElement>('tbody a') : undefined;
    if (row) row.focus();
    else document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
  return {
    ref,
    onFocus: ({ target }) => {
      focused.current = target;
    },
    // React does not report the blur of an element that it removes.
    onBlur: () => {
      focused.current = undefined;
    },
  };
}
