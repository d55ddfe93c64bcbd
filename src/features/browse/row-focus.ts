import {
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useRef,
} from 'react';

/**
 * Makes the whole row follow its link as the browser would: Ctrl or the middle button opens a new
 * tab. Selecting text by dragging opens nothing. Ctrl with a click ignores the selection, because
 * Firefox selects the cell on that click.
 */
export function openRow(event: MouseEvent<HTMLTableElement>): void {
  const { ctrlKey, metaKey, shiftKey, altKey, button } = event;
  const target = event.target as Element;
  const isSelecting = !ctrlKey && !metaKey && getSelection()?.isCollapsed === false;
  if (target.closest('a') || isSelecting || button > 1) return;
  const link = target.closest('tbody tr')?.querySelector('a');
  const isMiddle = button === 1;
  const click = { ctrlKey: ctrlKey || isMiddle, metaKey: metaKey || isMiddle, shiftKey, altKey };
  link?.dispatchEvent(new MouseEvent('click', { ...click, bubbles: true, cancelable: true }));
}

/** Arrow keys move between rows, and from the first row back to the search box. */
export function walkRows(event: KeyboardEvent<HTMLTableElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (!by || at === -1) return;
  event.preventDefault();
  const next = links[at + by];
  if (next) next.focus();
  else if (by === -1) document.querySelector<HTMLElement>('input[type=search]')?.focus();
}

/**
 * Moves the focus when the focused element is removed: from a row to the first row when the list
 * changes, from a link that disappears when followed to the heading.
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
    // React reports no blur for an element that it removes.
    onBlur: () => {
      focused.current = undefined;
    },
  };
}
