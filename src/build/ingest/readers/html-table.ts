import type { Element, ElementContent, Nodes } from 'hast';
import type { Cell, Fault, Table, TableRow } from '../tables.ts';

/** Most columns or rows that one cell may span. */
const MOST_SPANNED = 100;

/** The number of a `colspan` or `rowspan` attribute, also as JSX: `{2}`. */
function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const number = Number(/\d+/.exec(String(properties[name] ?? ''))?.[0] ?? 1);
  return Math.min(Math.max(number, 1), MOST_SPANNED);
}

export const isElement = (node: Nodes, ...names: readonly string[]): node is Element =>
  node.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** The elements of some names inside a node, but not those inside a nested table. */
export function findInside(node: Element, ...names: readonly string[]): readonly Element[] {
  return node.children.flatMap((child: ElementContent) => {
    if (!isElement(child)) return [];
    const found = names.includes(child.tagName) ? [child] : [];
    return child.tagName === 'table' ? found : [...found, ...findInside(child, ...names)];
  });
}

/**
 * Puts the cells of each row into their columns. A cell that spans rows is repeated below itself,
 * marked as such; one that spans columns is followed by empty ones.
 */
function spreadSpans(rows: readonly Element[], toCell: (cell: Element) => Cell) {
  const below: { cell: Cell; rows: number }[] = [];
  return rows.map((row) => {
    const cells: Cell[] = [];
    const fillFromAbove = () => {
      for (let above = below[cells.length]; above?.rows; above = below[cells.length]) {
        above.rows--;
        cells.push({ ...above.cell, spanned: true });
      }
    };
    for (const element of row.children.filter((child) => isElement(child, 'td', 'th'))) {
      fillFromAbove();
      const cell = toCell(element as Element);
      const spannedRows = spanOf(element as Element, 'rowSpan') - 1;
      for (let across = 0; across < spanOf(element as Element, 'colSpan'); across++) {
        const own = across === 0 ? cell : { lines: [] };
        below[cells.length] = { cell: own, rows: spannedRows };
        cells.push(own);
      }
    }
    fillFromAbove();
    return cells;
  });
}

/** Reads a `table` element. Its header is a first row in `thead`, or one of `th` alone. */
export function readHtmlTable(
  table: Element,
  line: number,
  lineOf: (node: Nodes) => number,
  toCell: (cell: Element) => Cell,
  faults: readonly Fault[],
): Table {
  const elements = findInside(table, 'tr');
  const heads = new Set(findInside(table, 'thead').flatMap((head) => findInside(head, 'tr')));
  const cells = spreadSpans(elements, toCell);
  const rows = elements.map((row, index): TableRow => {
    return { line: lineOf(row), cells: cells[index] ?? [] };
  });
  const [first] = elements;
  const own = first?.children.filter((child) => isElement(child)) ?? [];
  const onlyNames = own.length > 0 && own.every((child) => isElement(child, 'th'));
  const hasHeader = first !== undefined && (heads.has(first) || onlyNames);
  const header = hasHeader ? (cells[0] ?? []).map(({ lines }) => lines.join(' ')) : [];
  return { kind: 'table', line, header, rows: hasHeader ? rows.slice(1) : rows, faults };
}
