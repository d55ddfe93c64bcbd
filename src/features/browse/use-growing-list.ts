import { startTransition, useEffect, useState } from 'react';

/** Fills any screen, and is little to draw for each key that is typed. */
export const FIRST_ROWS = 40;
const STEP = 120;

/** Longer than the pause between two keys of somebody who types fast. */
const PAUSE_MS = 300;

/**
 * How much of a list to draw. All of it at once, unless it changes with every key: then the
 * beginning first and the rest when the typing rests, so that a key never waits for rows that
 * are out of sight. In the end all rows are there, to be found and read like any text.
 */
export function useGrowingList<T>(list: readonly T[], isTyping: boolean): readonly T[] {
  const [grown, setGrown] = useState({ list, count: list.length });
  const count = grown.list === list ? grown.count : isTyping ? FIRST_ROWS : list.length;

  useEffect(() => {
    if (count >= list.length) return;
    const pause = count === FIRST_ROWS ? PAUSE_MS : 0;
    const timer = setTimeout(() => {
      startTransition(() => setGrown({ list, count: count + STEP }));
    }, pause);
    return () => clearTimeout(timer);
  }, [list, count]);

  return count >= list.length ? list : list.slice(0, count);
}
