import type { Catalog } from '../catalog/create-catalog.ts';
import { type Emission, emissionsOf, wordingsByCategory } from '../catalog/emissions.ts';
import {
  absenceInWords,
  categoriesInWords,
  categoryNoun,
  collectedOn,
  documentsOf,
  resourceLabel,
  versionLabel,
} from '../catalog/labels.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import { changeLabels } from '../compare/change-labels.ts';
import type { Change, Comparison } from '../compare/compare-versions.ts';

/** Text in rows and columns, with as many cells in each row. A cell may have several lines. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The category and the wordings of one version, one per line. If there are two categories, each
 * line names its own: "warning: Merge already done". If undocumented, the first cell says why.
 */
function versionCells(catalog: Catalog, entry: Entry, emission: Emission): readonly string[] {
  if (!emission.emits) return [absenceInWords(catalog, entry, emission), ''];
  const groups = wordingsByCategory(emission);
  const lines = groups.flatMap(({ category, wordings }) => {
    const start = groups.length > 1 ? `${categoryNoun(catalog, category)}: ` : '';
    return wordings.map(({ text }) => start + text);
  });
  return [categoriesInWords(catalog, emission.categories), lines.join('\n')];
}

const columnsOf = (catalog: Catalog, versions: readonly Labelled[]): readonly string[] => [
  ...versions
    .map(({ id }) => versionLabel(catalog, id))
    .flatMap((label) => [`Category in ${label}`, `Wording in ${label}`]),
  'Inferred versions',
  'Collected on',
];

/** The cells of each version, the inferred versions, and when the documents were collected. */
const cellsOf = (catalog: Catalog, entry: Entry, emissions: readonly Emission[]) => [
  ...emissions.flatMap((emission) => versionCells(catalog, entry, emission)),
  emissions
    .filter(({ emits, isInferred }) => emits && isInferred)
    .map(({ version }) => version.label)
    .join(', '),
  collectedOn(documentsOf(catalog, entry)),
];

/** Entries as a table, with the category and wordings of each version. */
export const entryTable = (catalog: Catalog, entries: readonly Entry[]): Table => ({
  columns: ['Code', 'Resource', ...columnsOf(catalog, catalog.versions)],
  rows: entries.map((entry) => [
    String(entry.code),
    resourceLabel(catalog, entry),
    ...cellsOf(catalog, entry, emissionsOf(catalog, entry)),
  ]),
});

/** Changes as a table, with the category and wordings of both versions. */
export const changeTable = (
  catalog: Catalog,
  { from, to }: Pick<Comparison, 'from' | 'to'>,
  changes: readonly Change[],
): Table => {
  const labels = changeLabels(catalog, { from, to });
  return {
    columns: ['Change', 'Code', 'Resource', labels.reworded, ...columnsOf(catalog, [from, to])],
    rows: changes.map(({ entry, kind, isReworded, ...sides }) => [
      labels[kind],
      String(entry.code),
      resourceLabel(catalog, entry),
      isReworded ? 'yes' : '',
      ...cellsOf(catalog, entry, [sides.from, sides.to]),
    ]),
  };
};

/**
 * Characters that start a formula in a spreadsheet, including the full-width forms of East Asian
 * settings. Source: OWASP, "CSV Injection".
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** Prefixes a cell with an apostrophe, so that no spreadsheet evaluates it. */
export const neutralised = (cell: string): string => (FORMULA_START.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string =>
  /[",\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const toLines = ({ columns, rows }: Table, separator: string): string =>
  [columns, ...rows]
    .map((cells) => `${cells.map((cell) => quoted(neutralised(cell))).join(separator)}\r\n`)
    .join('');

/**
 * CSV as in RFC 4180: a header, CRLF line ends and a byte order mark, without which Excel reads "’"
 * as three characters. Cells that would run as a formula are neutralised.
 */
export const toCsv = (table: Table): string => `\uFEFF${toLines(table, ',')}`;

/**
 * The same separated by tabs, which spreadsheets accept from the clipboard in every locale. A cell
 * with line breaks or tabs is quoted, and stays one cell.
 */
export const toTsv = (table: Table): string => toLines(table, '\t');
