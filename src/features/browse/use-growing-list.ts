import { startTransition, useCallback, useEffect, useState } from 'react';

/** Fills any screen, and is little to draw for each key that is typed. */
export const FIRST_ROWS = 40;
const STEP = 120;

/** Rows that nobody has to ask for: all there are, in a catalog of some hundred entries. */
const MOST_ROWS = 600;

/** Longer than the pause between two keys of somebody who types fast. */
const PAUSE_MS = 300;

interface GrowingList<T> {
  readonly shown: readonly T[];
  /** Whether the rest is drawn only when it is asked for. */
  readonly hasMore: boolean;
  readonly showMore: () => void;
}

/**
 * How much of a list to draw: its first hundreds, to be found and read like any text, and more
 * when that is asked for. While it changes with every key, the beginning first and the others
 * when the typing rests, so that a key never waits for rows that are out of sight.
 */
export function useGrowingList<T>(list: readonly T[], isTyping: boolean): GrowingList<T> {
  const fresh = { list, count: isTyping ? FIRST_ROWS : MOST_ROWS, most: MOST_ROWS };
  const [grown, setGrown] = useState(fresh);
  const { count, most } = grown.list === list ? grown : fresh;

  useEffect(() => {
    if (count >= Math.min(list.length, most)) return;
    const pause = count === FIRST_ROWS ? PAUSE_MS : 0;
    const timer = setTimeout(() => {
      startTransition(() => setGrown({ list, count: count + STEP, most }));
    }, pause);
    return () => clearTimeout(timer);
  }, [list, count, most]);

  const showMore = useCallback(
    () => setGrown({ list, count, most: most + MOST_ROWS }),
    [list, count, most],
  );
  const isWhole = count >= list.length;
  return {
    shown: isWhole ? list : list.slice(0, count),
    hasMore: !isWhole && count >= most,
    showMore,
  };
}
