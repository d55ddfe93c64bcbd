import { startTransition, useCallback, useEffect, useState } from 'react';

/** As many as anybody looks at first, and then as many at once as a key or a press can wait for. */
const STEP = 40;

/**
 * How many of `total` to draw: the first at once, the others one step after another, so that the
 * page answers meanwhile; all of them when the reader comes back to what was there before. The
 * function draws the rest now, for what must not move any more.
 */
export function useGrowingCount(total: number, isBack: boolean): [number, () => void] {
  const [count, setCount] = useState(isBack ? total : STEP);
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => startTransition(() => setCount(count + STEP)));
    return () => clearTimeout(timer);
  }, [count, total]);
  const drawAll = useCallback(() => setCount(total), [total]);
  return [count, drawAll];
}
