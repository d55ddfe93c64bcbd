import { groupBy } from '../../domain/group-by.ts';
import type { Row } from './document.ts';

/** A row that two imports of one document do not share. */
export type RowChange =
  | { readonly kind: 'added'; readonly row: Row }
  | { readonly kind: 'removed'; readonly row: Row }
  | { readonly kind: 'changed'; readonly row: Row; readonly before: Row };

export const sameMessages = (a: Row, b: Row): boolean =>
  a.messages.length === b.messages.length &&
  a.messages.every((message, index) => message === b.messages[index]);

/** Whether two rows say the same, wherever they stand. */
export const saysTheSame = (a: Row, b: Row): boolean =>
  a.category === b.category && a.damaged === b.damaged && sameMessages(a, b);

/** In which order a row looks for the one it was before: the most alike first. */
const LIKENESS: readonly ((a: Row, b: Row) => boolean)[] = [
  (a, b) => saysTheSame(a, b) && a.line === b.line,
  saysTheSame,
  sameMessages,
  (a, b) => a.category === b.category,
  () => true,
];

/** Documents list a code twice, not a hundred times; such rows are matched by their order. */
const MOST_TO_MATCH = 100;

const pairOf = ({ resource, code }: Row): string => `${resource}:${code}`;

/** The row that each row of one resource and code cell was before, for those that were one. */
function pairUp(before: readonly Row[], after: readonly Row[]): ReadonlyMap<Row, Row> {
  const pairs = new Map<Row, Row>();
  const isClear = before.length === 1 && after.length === 1;
  if (isClear || before.length > MOST_TO_MATCH) {
    for (const [index, row] of after.entries()) {
      const earlier = before[index];
      if (earlier) pairs.set(row, earlier);
    }
    return pairs;
  }
  const taken = new Set<Row>();
  for (const isLike of LIKENESS) {
    for (const row of after) {
      if (pairs.has(row)) continue;
      const earlier = before.find((other) => !taken.has(other) && isLike(row, other));
      if (!earlier) continue;
      pairs.set(row, earlier);
      taken.add(earlier);
    }
  }
  return pairs;
}

/**
 * What a later import changes in an earlier one: rows added and changed in the order of
 * the later, then rows removed in the order of the earlier. Empty when they are the same.
 */
export function compareRows(before: readonly Row[], after: readonly Row[]): readonly RowChange[] {
  const old = groupBy(before, pairOf);
  const pairs = new Map(
    [...groupBy(after, pairOf)].flatMap(([pair, rows]) => [...pairUp(old.get(pair) ?? [], rows)]),
  );
  const kept = new Set(pairs.values());
  return [
    ...after.flatMap((row): readonly RowChange[] => {
      const earlier = pairs.get(row);
      if (!earlier) return [{ kind: 'added', row }];
      const isSame = saysTheSame(row, earlier) && row.line === earlier.line;
      return isSame ? [] : [{ kind: 'changed', row, before: earlier }];
    }),
    ...before.filter((row) => !kept.has(row)).map((row): RowChange => ({ kind: 'removed', row })),
  ];
}
