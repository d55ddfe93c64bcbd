import { memo, type ReactNode } from 'react';
import type { EntryRowModel } from './use-entry-table.ts';

type EntryCell = ReturnType<EntryRowModel['getAllCells']>[number];

/** What the column says, without a component of its own around each of thousands of cells. */
function drawCell(cell: EntryCell): ReactNode {
  const { cell: draw } = cell.column.columnDef;
  return typeof draw === 'function' ? draw(cell.getContext()) : draw;
}

/** Drawn again only when what it shows is another; most rows stay as they are while typing. */
export const EntryRow = memo(
  function EntryRow({ row }: { row: EntryRowModel }) {
    return (
      <tr data-entry={row.id}>
        {row.getAllCells().map((cell) => (
          <td key={cell.id} data-column={cell.column.id}>
            {drawCell(cell)}
          </td>
        ))}
      </tr>
    );
  },
  ({ row: { original: before } }, { row: { original: after } }) =>
    before.facts === after.facts &&
    before.text() === after.text() &&
    before.codeRanges[0]?.[1] === after.codeRanges[0]?.[1],
);
