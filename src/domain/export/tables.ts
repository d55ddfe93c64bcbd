import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { type Emission, emissionsOf, wordingsByCategory } from '../catalog/emissions.ts';
import { categoriesInWords } from '../catalog/labels.ts';
import type { Entry } from '../catalog/schema.ts';
import type { Change, Comparison } from '../compare/compare-versions.ts';

/** Text in rows and columns, the same number of cells in each. A cell may have several lines. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The titles of the two columns of `versionCells`. */
function versionColumns(label: string): readonly string[] {
  return [`Category in ${label}`, `Wording in ${label}`];
}

/**
 * The category and the wordings of one version, one a line. With two categories each line names
 * its own: "warning: Merge already done". Both are empty if the entry is not documented.
 */
function versionCells(catalog: Catalog, emission: Emission): readonly string[] {
  const groups = wordingsByCategory(emission);
  const lines = groups.flatMap(({ category, wordings }) => {
    const start = groups.length > 1 ? `${categoriesInWords(catalog, [category])}: ` : '';
    return wordings.map(({ text }) => start + text);
  });
  return [categoriesInWords(catalog, emission.categories), lines.join('\n')];
}

/** Entries as a table: code, resource, then the category and wordings of each version. */
export function entryTable(catalog: Catalog, entries: readonly Entry[]): Table {
  return {
    columns: [
      'Code',
      'Resource',
      ...catalog.versions.flatMap(({ label }) => versionColumns(label)),
    ],
    rows: entries.map((entry) => [
      String(entry.code),
      getById(catalog.resourcesById, entry.resource).label,
      ...emissionsOf(catalog, entry).flatMap((emission) => versionCells(catalog, emission)),
    ]),
  };
}

/** Changes as a table, with the category and wordings of both versions. */
export function changeTable(
  catalog: Catalog,
  { from, to }: Pick<Comparison, 'from' | 'to'>,
  changes: readonly Change[],
): Table {
  return {
    columns: [
      'Change',
      'Code',
      'Resource',
      'Reworded',
      ...versionColumns(from.label),
      ...versionColumns(to.label),
    ],
    rows: changes.map((change) => [
      change.kind,
      String(change.entry.code),
      getById(catalog.resourcesById, change.entry.resource).label,
      change.isReworded ? 'yes' : '',
      ...versionCells(catalog, change.from),
      ...versionCells(catalog, change.to),
    ]),
  };
}

/** Marks the file as UTF-8 for Excel, which otherwise reads "’" as three characters. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Characters that start a formula in a spreadsheet, including the full-width forms of East Asian
 * settings. Source: OWASP, "CSV Injection".
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** An apostrophe in front makes a cell text, so that no spreadsheet evaluates it. */
export function neutralised(cell: string): string {
  return FORMULA_START.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * CSV by RFC 4180: a header, CRLF line ends and a byte order mark. Cells that would run as a
 * formula are neutralised.
 */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((cells) =>
    cells.map((cell) => quoted(neutralised(cell))).join(','),
  );
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}
