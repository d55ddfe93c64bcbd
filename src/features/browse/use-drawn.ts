import { type Dispatch, type SetStateAction, startTransition, useEffect, useState } from 'react';
import { type Drawn, drawnWhole, nextDrawn } from './drawn.ts';

/** The least height of a row, in px. */
const ROW_HEIGHT = 40;

/** Longer than the pause between two keys of somebody who types fast. */
const PAUSE_MS = 300;

/**
 * What is drawn for `search`: while somebody types, the beginning of what was there until the
 * page has followed; else the whole at once, so that the place of the reader is there, too.
 */
export function useDrawn(
  search: string,
  isTyping: boolean,
): [Drawn, Dispatch<SetStateAction<Drawn>>] {
  const [drawn, setDrawn] = useState(() => drawnWhole(search));
  if (isTyping || drawn.search === search) return [drawn, setDrawn];
  const whole = drawnWhole(search);
  setDrawn(whole);
  return [whole, setDrawn];
}

/**
 * Draws on, a step at a time, until the list of `search` is there as far as it is wanted: what
 * fills the window with every key, the rest when the typing rests.
 */
export function useDrawing(
  [drawn, setDrawn]: ReturnType<typeof useDrawn>,
  search: string,
  total: number,
): void {
  useEffect(() => {
    const first = Math.ceil(window.innerHeight / ROW_HEIGHT);
    const next = nextDrawn(drawn, search, total, first);
    if (!next) return;
    const rests = drawn.search === search && drawn.count <= first;
    const timer = setTimeout(() => startTransition(() => setDrawn(next)), rests ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [drawn, setDrawn, search, total]);
}
