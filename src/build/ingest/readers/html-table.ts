import { ElementType, type parseDocument } from 'htmlparser2';
import type { Cell, Table, TableRow } from '../tables.ts';

export type Page = ReturnType<typeof parseDocument>;
export type Node = Page | Page['children'][number];
export type Element = Extract<Node, { readonly attribs: unknown }>;

export const isElement = (node: Node, ...names: readonly string[]): node is Element =>
  'attribs' in node && (names.length === 0 || names.includes(node.name));

export const isText = (
  node: Node,
): node is Extract<Node, { readonly type: ElementType.ElementType.Text }> =>
  node.type === ElementType.Text;

export const childrenOf = (node: Node): readonly Node[] =>
  'children' in node ? node.children : [];

/** The elements of some names inside a node, but not those inside others of its kind. */
export function findInside(
  node: Element,
  names: readonly string[],
  barrier = 'table',
): readonly Element[] {
  return node.children.flatMap((child) => {
    if (!isElement(child)) return [];
    const found = names.includes(child.name) ? [child] : [];
    return child.name === barrier ? found : [...found, ...findInside(child, names, barrier)];
  });
}

const MOST_SPANNED = 100;

/** The number of a `colspan` or `rowspan` attribute, also as JSX: `{2}`. */
const spanOf = ({ attribs }: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(Math.max(Number(/\d+/.exec(attribs[name] ?? '')?.[0] ?? 1), 1), MOST_SPANNED);

/**
 * Puts the cells of each row into their columns. A cell that spans rows is repeated below itself,
 * marked as such; one that spans columns is followed by empty ones.
 */
function spreadSpans(rows: readonly (readonly Element[])[], toCell: (cell: Element) => Cell) {
  const below: { cell: Cell; rows: number }[] = [];
  return rows.map((elements) => {
    const cells: Cell[] = [];
    const fillFromAbove = () => {
      for (let above = below[cells.length]; above?.rows; above = below[cells.length]) {
        above.rows--;
        cells.push({ ...above.cell, spanned: true });
      }
    };
    for (const element of elements) {
      fillFromAbove();
      const cell = toCell(element);
      for (let across = 0; across < spanOf(element, 'colspan'); across++) {
        const own = across === 0 ? cell : { lines: [] };
        below[cells.length] = { cell: own, rows: spanOf(element, 'rowspan') - 1 };
        cells.push(own);
      }
    }
    fillFromAbove();
    return cells;
  });
}

/**
 * Reads a `table` element. Its header is a first row in `thead`, or one of `th` alone. The parser
 * may put what follows an element without an end inside it.
 */
export function readHtmlTable(
  table: Element,
  lineOf: (node: Node) => number,
  toCell: (cell: Element) => Cell,
): Table {
  const elements = findInside(table, ['tr']);
  const ofRows = elements.map((row) =>
    findInside(row, ['td', 'th', 'tr'], 'tr').filter(({ name }) => name !== 'tr'),
  );
  const cells = spreadSpans(ofRows, toCell);
  const rows = elements.map((row, index): TableRow => {
    return { line: lineOf(row), cells: cells[index] ?? [] };
  });
  const heads = findInside(table, ['thead']).flatMap((head) => findInside(head, ['tr']));
  const isOfNames = ofRows[0]?.length && ofRows[0].every(({ name }) => name === 'th');
  const hasHeader = elements[0] !== undefined && (heads.includes(elements[0]) || isOfNames);
  const header = hasHeader ? (cells[0] ?? []).map(({ lines }) => lines.join(' ')) : [];
  return {
    kind: 'table',
    line: lineOf(table),
    header,
    rows: rows.slice(hasHeader ? 1 : 0),
  };
}
