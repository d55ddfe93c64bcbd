import type { MouseEvent } from 'react';

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
