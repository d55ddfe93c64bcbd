import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

const controlsOf = (group: HTMLElement | null) => [
  ...(group?.querySelectorAll<HTMLElement>('a, button:not(:disabled), input') ?? []),
];

function stopAt(group: HTMLElement | null): void {
  const controls = controlsOf(group);
  const focused = controls.find((control) => control === document.activeElement);
  for (const control of controls) control.tabIndex = control === (focused ?? controls[0]) ? 0 : -1;
}

/**
 * Makes several controls one stop of the Tab key, as in a toolbar: arrow keys lead from one to
 * the next. Before hydration, and without script, each is a stop of its own.
 */
export function useOneTabStop(ref: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => stopAt(ref.current));
  return {
    onFocus: () => stopAt(ref.current),
    onKeyDown: (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const controls = controlsOf(ref.current);
      const at = controls.indexOf(document.activeElement as HTMLElement);
      if (!step || at === -1) return;
      event.preventDefault();
      controls[(at + step + controls.length) % controls.length]?.focus();
    },
  };
}
