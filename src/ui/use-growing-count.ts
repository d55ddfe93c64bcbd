import { startTransition, useCallback, useEffect, useState } from 'react';

/** Items added at once: as many as a key or a press can wait for on a slow phone. */
const STEP = 40;

interface Growth {
  /** Names the list; another one starts anew. */
  readonly list: unknown;
  /** How many items to render before anything else. */
  readonly first: number;
  /** How many to render in the end, without anybody asking for more. */
  readonly total: number;
  /** How long to wait before the first step. */
  readonly pauseMs?: number;
  /** Another list is about to take its place: nothing is added. */
  readonly isStale?: boolean;
}

/**
 * How many items of a long list to render: the first at once, the others in steps, so that the
 * page answers meanwhile. Also returns the function that adds some more.
 */
export function useGrowingCount({ list, first, total, pauseMs = 0, isStale = false }: Growth) {
  const [grown, setGrown] = useState({ list, count: first });
  const count = grown.list === list ? grown.count : first;
  const growBy = useCallback(
    (step: number) => startTransition(() => setGrown({ list, count: count + step })),
    [list, count],
  );
  useEffect(() => {
    if (isStale || count >= total) return;
    const timer = setTimeout(growBy, count === first ? pauseMs : 0, STEP);
    return () => clearTimeout(timer);
  }, [growBy, count, first, total, pauseMs, isStale]);
  return [count, growBy] as const;
}
