import { parseCodeCell } from './codes.ts';
import type { Row, SourceDocument } from './document.ts';

/** Counts the rows, the distinct pairs of resource and code, and the distinct codes. */
export function countRows(rows: readonly Row[]): SourceDocument['counts'] {
  const pairs = rows.flatMap(({ resource, code }) =>
    (parseCodeCell(code) ?? []).map((number) => ({ id: `${resource}:${number}`, number })),
  );
  return {
    rows: rows.length,
    entries: new Set(pairs.map(({ id }) => id)).size,
    codes: new Set(pairs.map(({ number }) => number)).size,
  };
}
