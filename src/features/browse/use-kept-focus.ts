import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For an element whose links take it away when they are followed: focus goes to the heading then,
 * instead of being lost.
 */
export function useKeptFocus<Kind extends HTMLElement>(): RefObject<Kind | null> {
  const ref = useRef<Kind>(null);
  useLayoutEffect(() => {
    const self = ref.current;
    return () => {
      if (!self?.contains(document.activeElement)) return;
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    };
  }, []);
  return ref;
}
