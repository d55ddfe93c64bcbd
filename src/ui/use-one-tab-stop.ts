import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';

/** Direction of each arrow key, in x and y. */
const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Factor by which sideways distance counts more. */
const ASIDE = 3;

function centreOf(control: HTMLElement): readonly [x: number, y: number] {
  const { left, right, top, bottom } = control.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}

/** The nearest control in a direction; to the left or right, else the next one in order. */
function nextControl(
  controls: readonly HTMLElement[],
  from: HTMLElement,
  [x, y]: readonly [x: number, y: number],
): HTMLElement | undefined {
  const [fromX, fromY] = centreOf(from);
  const ahead = controls
    .map((control) => {
      const [dx, dy] = [centreOf(control)[0] - fromX, centreOf(control)[1] - fromY];
      const along = dx * x + dy * y;
      return { control, along, distance: along + ASIDE * Math.abs(dx * y + dy * x) };
    })
    .filter(({ along }) => along > 1)
    .toSorted((a, b) => a.distance - b.distance);
  return ahead[0]?.control ?? controls[controls.indexOf(from) + x];
}

/**
 * Makes several controls one tab stop (a roving tabindex): arrow keys move to the nearest control
 * in their direction, Home and End to the first and last. Before hydration, and without scripts,
 * each is a tab stop of its own.
 */
export function useOneTabStop(ref: RefObject<HTMLElement | null>) {
  const find = () => {
    const controls = [
      ...(ref.current?.querySelectorAll<HTMLElement>('a, button:not(:disabled), input') ?? []),
    ];
    return { controls, focused: controls.find((one) => one === document.activeElement) };
  };
  const stopAtFocused = () => {
    const { controls, focused = controls[0] } = find();
    for (const control of controls) {
      const tabIndex = control === focused ? 0 : -1;
      if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
    }
  };
  useLayoutEffect(stopAtFocused);
  return {
    onFocus: stopAtFocused,
    onKeyDown: (event: KeyboardEvent) => {
      const { controls, focused } = find();
      const direction = DIRECTIONS[event.key];
      const edge = { Home: controls[0], End: controls.at(-1) }[event.key];
      const next = focused && direction ? nextControl(controls, focused, direction) : edge;
      if (!focused || !next) return;
      event.preventDefault();
      next.focus();
    },
  };
}
