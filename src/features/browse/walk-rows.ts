import type { KeyboardEvent } from 'react';

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
