import { groupBy } from '../../domain/group-by.ts';
import { memoizeByObject } from '../../domain/memoize-by-object.ts';
import { looksLikeCode, startsWithCode } from './codes.ts';
import { type Names, namesOf, type Owner, readHeading, wordsOf } from './headings.ts';
import { type Block, plainRow, type Table, type TableRow, wordsOfCell } from './tables.ts';

/** Indexes of the columns; those of resource and category are optional. */
export interface Columns extends Readonly<Partial<Record<Owner, number | undefined>>> {
  readonly code: number;
  readonly message: number;
  /** Named, non-empty columns that are not imported. */
  readonly leftOut: readonly number[];
}

const setOf = (words: string): ReadonlySet<string> => new Set(wordsOf(words));

const WORDS = {
  /** Words allowed beside "code" in the header of a code column. */
  besideCode: setOf(
    'code http api status response error return result exit number no num id numeric internal common',
  ),
  /** Mark numbers as codes of an API; some documents use one as the header of the code column. */
  status: setOf('http api status response error'),
  number: setOf('number no num id'),
  /** Best name first. */
  message: setOf('message description meaning reason detail explanation text cause'),
  notMessage: setOf('id type code length format count'),
  category: setOf('category type kind severity level status class'),
  resource: setOf('resource entity api module object'),
};

const isAmong = (words: readonly string[], ...known: readonly ReadonlySet<string>[]): boolean =>
  words.length > 0 && words.every((word) => known.some((set) => set.has(word)));

/** Whether a header mentions status or error, so that its numbers are codes of an API. */
const speaksOfStatus = (name: string): boolean =>
  wordsOf(name).some((word) => WORDS.status.has(word));

const categoryWords = memoizeByObject(
  ({ categories }: Names) => new Set(categories.flatMap(namesOf).join(' ').split(' ')),
);

/**
 * Rank of a header as the name of a code column: 0 is "Code" or "Error code", then "Status code",
 * "Error number" and "HTTP status code". Undefined for others, such as "Coupon code".
 */
export function rankCodeName(name: string, names: Names): number | undefined {
  const words = wordsOf(name);
  const isCode = words.includes('code');
  if (!isCode && !(WORDS.number.has(words.at(-1) ?? '') && speaksOfStatus(name))) {
    return undefined;
  }
  if (!isAmong(words, WORDS.besideCode, categoryWords(names))) return undefined;
  if (words.includes('http')) return 3;
  if (!isCode) return 2;
  return words.length === 1 || readHeading(name, names).category ? 0 : 1;
}

export function rankMessageName(name: string): number | undefined {
  const words = wordsOf(name);
  if (WORDS.notMessage.has(words.at(-1) ?? '')) return undefined;
  const rank = [...WORDS.message].findIndex((word) => words.includes(word));
  return rank < 0 ? undefined : rank;
}

/** Whether cells are the header of a table of codes: one names codes, another messages. */
export const namesCodes = (cells: readonly string[], names: Names): boolean =>
  cells.some((cell) => rankCodeName(cell, names) !== undefined) &&
  cells.some((cell) => rankMessageName(cell) !== undefined);

/**
 * Splits a table at header rows and at title rows. A title row has a single cell that names a
 * category or resource, or that is above the header; it becomes text of the page.
 */
export function splitTable(table: Table, names: Names): readonly Block[] {
  const named = table.header.some(Boolean) ? [plainRow(table.line, table.header)] : [];
  const parts: Block[] = [];
  let header: readonly string[] | undefined;
  let open: (Table & { readonly rows: TableRow[] }) | undefined;
  /** Whether the only cell of a row is a title rather than a message. */
  const isTitle = (text: string, column = '') => {
    const { plain, category, resource } = readHeading(text, names);
    const isNaming = plain && (category !== undefined || resource !== undefined);
    return isNaming && (/\bcodes?\b/i.test(text) || rankCodeName(column, names) !== undefined);
  };
  for (const row of [...named, ...table.rows]) {
    const line = parts.length > 0 ? row.line : table.line;
    const words = row.cells.map(wordsOfCell);
    const [text = '', more] = words.filter(Boolean);
    if (text && !more && (!header || isTitle(text, header[words.indexOf(text)]))) {
      parts.push({ kind: 'text', line: row.line, text, alone: true });
      // A code header that names a category, like "Error code", no longer applies.
      header = header?.map((name) => (rankCodeName(name, names) === undefined ? name : 'Code'));
      open = undefined;
      continue;
    }
    const isHeader = namesCodes(words, names);
    if (isHeader) header = words;
    if (!header) return [table];
    // A header of two rows, in which one cell spans both.
    if (isHeader && open?.rows.length === 0 && row.cells.some((cell) => cell.spanned)) parts.pop();
    if (isHeader || !open) {
      open = { kind: 'table', line, header, rows: [] };
      parts.push(open);
    }
    if (!isHeader) open.rows.push(row);
  }
  return header ? parts : [table];
}

/** The columns of a table: name, non-empty values, and whether some or all values are codes. */
function columnsOf({ header, rows }: Table) {
  const cells = groupBy(
    rows.flatMap((row) => row.cells.map((cell, index) => ({ index, words: wordsOfCell(cell) }))),
    ({ index }) => index,
  );
  return Array.from({ length: Math.max(header.length, cells.size) }, (_, index) => {
    const values = cells.get(index)?.flatMap(({ words }) => words || []) ?? [];
    const hasCodes = values.some(looksLikeCode);
    const isAllCodes = hasCodes && values.every(looksLikeCode);
    return { index, name: header[index] ?? '', values, hasCodes, isAllCodes };
  });
}

type Column = ReturnType<typeof columnsOf>[number];

/** The columns with the lowest rank. */
function best(columns: readonly Column[], rank: (column: Column) => number | undefined) {
  const lowest = columns.reduce((low, column) => Math.min(low, rank(column) ?? low), 99);
  return columns.filter((column) => rank(column) === lowest);
}

/**
 * Rank of a column as the code column, 0 best, by its header and content: a "Code" column may hold
 * words while "Error number" beside it holds the codes. Undefined for other columns.
 */
function rankCodeColumn({ name, hasCodes, isAllCodes }: Column, names: Names) {
  const named = rankCodeName(name, names);
  if (named !== undefined) return hasCodes ? named : 4 + named;
  return isAllCodes && isAmong(wordsOf(name), WORDS.status) ? 8 : undefined;
}

const other = (problem: string) => ({ isOfCodes: false, problem, columns: undefined });
const refused = (problem: string) => ({ isOfCodes: true, problem, columns: undefined });
const read = (columns: Columns) => ({ isOfCodes: true, problem: '', columns });

const NO_CODE_NAME =
  'This table holds numbers under a heading of codes, but names no code column. Give it a header ' +
  'with a column Code; or leave it out by --skip.';
const NO_ROWS =
  'No row follows this header. Take out a blank line that separates it from its rows; or leave it ' +
  'out by --skip.';
const NO_MESSAGES =
  'This table names a column of codes, but none of messages. Call it Message or Description.';

/**
 * Decides whether a table lists status codes and finds its columns: by headers, by content, and by
 * whether the heading above is about codes.
 */
export function findColumns(table: Table, speaksOfCodes: boolean, names: Names) {
  if (table.rows.length === 0) {
    return namesCodes(table.header, names) ? refused(NO_ROWS) : other('it has no rows');
  }
  const columns = columnsOf(table);
  const [first] = columns;
  if (speaksOfCodes && first?.hasCodes && columns.every(({ name }) => !name)) {
    return read({ code: 0, message: 1, leftOut: [] });
  }

  const [code, rival] = best(columns, (column) => rankCodeColumn(column, names));
  if (code === undefined) {
    const startsAll = ({ name, values }: Column) =>
      looksLikeCode(name) || (values.length > 0 && values.every((value) => startsWithCode(value)));
    const hasCodes = first?.isAllCodes || first?.values.some((value) => startsWithCode(value));
    const isUnclear = speaksOfCodes && (hasCodes || columns.some(startsAll));
    return isUnclear ? refused(NO_CODE_NAME) : other('its header names no codes');
  }
  if (rival && code.hasCodes) {
    return refused(
      `This table has two columns of codes, "${code.name}" and "${rival.name}"; ` +
        'split it into two tables, or take out the column that is not the API’s own.',
    );
  }
  const isOfStatus =
    speaksOfCodes || speaksOfStatus(code.name) || readHeading(code.name, names).category;
  if (!code.hasCodes && !isOfStatus) return other(`its column "${code.name}" holds no numbers`);

  let rest = columns.filter((column) => column !== code);
  // Unrecognised values in it are refused later; such a row must not inherit from the heading.
  const takeNaming = (kind: Owner) => {
    const isNamed = (value: string) => typeof readHeading(value, names)[kind] === 'string';
    const found = rest.find(
      ({ name, values }) => isAmong(wordsOf(name), WORDS[kind]) && values.some(isNamed),
    );
    rest = rest.filter((column) => column !== found);
    return found?.index;
  };
  const owners = { category: takeNaming('category'), resource: takeNaming('resource') };
  const filled = rest.filter(({ values }) => values.length > 0);
  const [only] = isOfStatus && filled.length === 1 ? filled : [];
  const message = best(rest, ({ name }) => rankMessageName(name))[0] ?? only;
  if (!message) return isOfStatus ? refused(NO_MESSAGES) : other('its header names no messages');
  const leftOut = filled.filter((column) => column !== message && column.name !== '');
  const indexes = leftOut.map(({ index }) => index);
  return read({ code: code.index, message: message.index, ...owners, leftOut: indexes });
}
