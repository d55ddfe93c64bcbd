import { type ComponentProps, useLayoutEffect, useRef } from 'react';

/**
 * What a table needs whose rows come and go while one of them has the focus: somebody who goes
 * into the list right after typing is ahead of it. The first row takes the focus then, instead
 * of it being lost.
 */
export function useRowFocus(): Pick<ComponentProps<'table'>, 'ref' | 'onFocus' | 'onBlur'> {
  const ref = useRef<HTMLTableElement>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    ref.current?.querySelector<HTMLElement>('tbody a')?.focus();
  });
  return {
    ref,
    onFocus: () => {
      hadFocus.current = true;
    },
    // Not told of by React where a row is taken off.
    onBlur: () => {
      hadFocus.current = false;
    },
  };
}
