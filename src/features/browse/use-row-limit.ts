import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';

/** Rows shown before anybody asks for more: all there are, in a catalog of some hundred entries. */
const PAGE_SIZE = 600;

/** Rows added at once: as many as a key can wait for on a slow phone. */
const STEP = 40;

/** The least height of a row, in px. */
const ROW_HEIGHT = 40;

/** Longer than the pause between two keys of somebody who types fast. */
const PAUSE_MS = 300;

export interface RowLimit {
  /** Rows to render, where there are as many. */
  readonly count: number;
  /** Rows to render in the end, without anybody asking for more. */
  readonly max: number;
}

const screenful = () => Math.ceil(window.innerHeight / ROW_HEIGHT);

/**
 * How many rows of a list to render. After a link, Back or Forward all at once, so that the scroll
 * position can be restored. While somebody types, a screenful; the rest follows in steps once the
 * typing pauses. Also returns the function that asks for more.
 */
export function useRowLimit({
  list,
  isTyped,
  isStale,
  total,
}: {
  /** Names the list; another one starts anew. */
  list: string;
  isTyped: boolean;
  /** Another list is about to take its place: no rows are added. */
  isStale: boolean;
  total: number;
}): [RowLimit, () => void] {
  const [grown, setGrown] = useState<RowLimit & { readonly list: string }>();
  const limit = useMemo(
    () =>
      grown?.list === list
        ? grown
        : { list, count: isTyped ? screenful() : PAGE_SIZE, max: PAGE_SIZE },
    [grown, list, isTyped],
  );
  useEffect(() => {
    const { count, max } = limit;
    if (isStale || count >= Math.min(total, max)) return;
    const grow = () => startTransition(() => setGrown({ ...limit, count: count + STEP }));
    const timer = setTimeout(grow, count <= screenful() ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [limit, isStale, total]);
  const showMore = useCallback(() => setGrown({ ...limit, max: limit.max + PAGE_SIZE }), [limit]);
  return [limit, showMore];
}
