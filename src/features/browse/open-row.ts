import type { MouseEvent } from 'react';

/**
 * Follows the link of a row that was pressed beside it, as the browser would: with Ctrl or the
 * middle button in a new tab. The words are above the link, so that they can be selected.
 */
export function openRow(event: MouseEvent<HTMLTableElement>): void {
  const target = event.target as Element;
  const isSelecting = getSelection()?.isCollapsed === false;
  if (target.closest('a') || isSelecting || event.button > 1) return;
  const link = target.closest('tbody tr')?.querySelector('a');
  const { ctrlKey, metaKey, shiftKey, altKey, button } = event;
  const isMiddle = button === 1;
  const press = { ctrlKey: ctrlKey || isMiddle, metaKey: metaKey || isMiddle, shiftKey, altKey };
  link?.dispatchEvent(new MouseEvent('click', { ...press, bubbles: true, cancelable: true }));
}
