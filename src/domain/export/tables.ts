import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { type Emission, emissionsOf, wordingsByCategory } from '../catalog/emissions.ts';
import { absenceInWords, categoriesInWords, collectedOn, documentsOf } from '../catalog/labels.ts';
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
 * its own: "warning: Merge already done". Of an entry that is not documented, the first says why.
 */
function versionCells(catalog: Catalog, entry: Entry, emission: Emission): readonly string[] {
  if (!emission.emits) return [absenceInWords(catalog, entry, emission), ''];
  const groups = wordingsByCategory(emission);
  const lines = groups.flatMap(({ category, wordings }) => {
    const start = groups.length > 1 ? `${categoriesInWords(catalog, [category])}: ` : '';
    return wordings.map(({ text }) => start + text);
  });
  return [categoriesInWords(catalog, emission.categories), lines.join('\n')];
}

/** "V1, V2": the versions of an entry that no document states. */
const inferredVersions = (emissions: readonly Emission[]): string =>
  emissions
    .filter(({ emits, isInferred }) => emits && isInferred)
    .map(({ version }) => version.label)
    .join(', ');

/**
 * Entries as a table: code, resource, the category and wordings of each version, which of the
 * versions are inferred, and when the documents were collected.
 */
export function entryTable(catalog: Catalog, entries: readonly Entry[]): Table {
  return {
    columns: [
      'Code',
      'Resource',
      ...catalog.versions.flatMap(({ label }) => versionColumns(label)),
      'Inferred versions',
      'Collected on',
    ],
    rows: entries.map((entry) => {
      const emissions = emissionsOf(catalog, entry);
      return [
        String(entry.code),
        getById(catalog.resourcesById, entry.resource).label,
        ...emissions.flatMap((emission) => versionCells(catalog, entry, emission)),
        inferredVersions(emissions),
        collectedOn(documentsOf(catalog, entry)),
      ];
    }),
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
      'Inferred versions',
      'Collected on',
    ],
    rows: changes.map((change) => [
      change.kind,
      String(change.entry.code),
      getById(catalog.resourcesById, change.entry.resource).label,
      change.isReworded ? 'yes' : '',
      ...versionCells(catalog, change.entry, change.from),
      ...versionCells(catalog, change.entry, change.to),
      inferredVersions([change.from, change.to]),
      collectedOn(documentsOf(catalog, change.entry)),
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
  return /[",\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const toLines = ({ columns, rows }: Table, separator: string): string =>
  [columns, ...rows]
    .map((cells) => `${cells.map((cell) => quoted(neutralised(cell))).join(separator)}\r\n`)
    .join('');

/**
 * CSV by RFC 4180: a header, CRLF line ends and a byte order mark. Cells that would run as a
 * formula are neutralised.
 */
export const toCsv = (table: Table): string => BYTE_ORDER_MARK + toLines(table, ',');

/**
 * The same with tabs, as spreadsheets take it from the clipboard in every locale; a cell with line
 * ends or tabs is quoted, and stays one.
 */
export const toTsv = (table: Table): string => toLines(table, '\t');
