import {
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useRef,
} from 'react';

/**
 * Follows the link of a row that is clicked outside it, as the browser would: in a new tab with
 * Ctrl or the middle button. A drag selects words and opens nothing; Ctrl with a click opens the
 * row whatever is selected, since Firefox selects the cell at that click.
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

/** Arrow keys lead from row to row, and from the first back to the search box. */
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
