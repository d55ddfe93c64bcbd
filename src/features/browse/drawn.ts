/** Rows that nobody has to ask for: all there are, in a catalog of some hundred entries. */
const MOST_ROWS = 600;

/** Rows drawn, and rows taken off, at once: as many as a key can wait for on a slow phone. */
const STEP_UP = 40;
const STEP_DOWN = 240;

/** What of a list is drawn. */
export interface Drawn {
  /** The parameters of the address that the list answers. */
  readonly search: string;
  /** How many of its rows are drawn, where there are as many. */
  readonly count: number;
  /** How many are drawn without anybody asking for more. */
  readonly most: number;
}

/** All that may be drawn at once, as after a link, Back or Forward. */
export const drawnWhole = (search: string): Drawn => ({
  search,
  count: MOST_ROWS,
  most: MOST_ROWS,
});

/** More than is drawn, because somebody asked for it. */
export const drawnFurther = (drawn: Drawn): Drawn => ({ ...drawn, most: drawn.most + MOST_ROWS });

/**
 * The next step towards the list of `search`; none when there is nothing left to do. The list
 * that is drawn has `total` rows, and `first` of them fill the screen. What is beyond is taken
 * off before another list takes its place: all at once would keep the next key waiting. So what
 * is drawn is at any time the beginning of one list. Never throws.
 */
export function nextDrawn(
  drawn: Drawn,
  search: string,
  total: number,
  first: number,
): Drawn | undefined {
  const count = Math.min(drawn.count, total);
  if (drawn.search === search) {
    const isAll = count >= Math.min(total, drawn.most);
    return isAll ? undefined : { ...drawn, count: count + STEP_UP };
  }
  if (count <= first) return { ...drawnWhole(search), count: first };
  return { ...drawn, count: Math.max(first, count - STEP_DOWN) };
}
