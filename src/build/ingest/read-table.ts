import { counted } from '../../domain/text/english.ts';
import type { WordTable } from './clean-table.ts';
import { isCategoryName, isResourceName } from './column-names.ts';
import type { Columns } from './columns.ts';
import type { Row } from './document.ts';
import { readHeading } from './headings.ts';
import { readRows } from './read-rows.ts';
import type { Scope } from './scope.ts';
import { settingsLine } from './settings-line.ts';
import { type Context, refuse } from './source.ts';

/** One table of a document, understood. */
export interface TranscribedTable {
  readonly line: number;
  readonly rows: readonly Row[];
  /** Where the category and the resource were read from, in words. */
  readonly sources: { readonly category: string; readonly resource: string };
  readonly columns: {
    readonly code: string;
    readonly message: string;
    readonly leftOut: readonly string[];
  };
}

type Owner = 'resource' | 'category';

/** Where a table stands. */
interface Place {
  readonly scope: Scope;
  readonly context: Context;
}

interface Source {
  readonly id?: string | undefined;
  readonly from: string;
}

/** The category that the name of the column of codes says. */
const categoryInHeader = (table: WordTable, columns: Columns, { context }: Place) =>
  readHeading(table.header[columns.code] ?? '', context.config).category;

/** Refuses a table that a line above it says to be of another category than it would have. */
function checkRemark(table: WordTable, columns: Columns, { id, from }: Source, at: Place) {
  const { remark } = at.scope;
  const isOwn = columns.category !== undefined || categoryInHeader(table, columns, at);
  if (!remark || !id || isOwn || remark.category === id) return;
  const problem =
    `This line speaks of ${remark.category} codes, but the table below it, on line ${table.line}, ` +
    `would be ${id} by ${from}. Make the line a heading, or take it out.`;
  refuse(at.context, remark, problem);
}

/** Where a table's resource or category comes from, if it has one as a whole. */
function findSource(kind: Owner, table: WordTable, columns: Columns, at: Place): Source {
  const { scope, context } = at;
  const column = columns[kind];
  const codeName = table.header[columns.code] ?? '';
  const inHeader = kind === 'category' ? categoryInHeader(table, columns, at) : undefined;
  const above = scope[kind];
  const heading = above && `the heading "${above.heading.text}" on line ${above.heading.line}`;
  const against = above && above.id !== inHeader ? `, not from ${heading}` : '';
  const fallback = inHeader
    ? { id: inHeader, from: `the header "${codeName}"${against}` }
    : above
      ? { id: above.id, from: `${heading}` }
      : { id: context[kind], from: `the option --${kind}` };
  if (column === undefined) return fallback;
  const without = table.rows.filter(
    ({ cells }) => cells[columns.code]?.words && !cells[column]?.words,
  ).length;
  const inherited =
    without > 0 ? `, where it is empty (${counted(without, 'row')}) the row above` : '';
  return { id: fallback.id, from: `the column "${table.header[column]}"${inherited}` };
}

const MISSING: Readonly<Record<Owner, string>> = {
  category: 'No heading above this table, nor its header, says its category',
  resource: 'No heading above this table names its resource',
};

/** What may name the resource or category of a table, if only the settings knew it. */
function findHint(kind: Owner, table: WordTable, { scope, context }: Place): string {
  const isNamed = kind === 'category' ? isCategoryName : isResourceName;
  const column = table.header.findIndex(isNamed);
  const values = table.rows.map(({ cells }) => cells[column]?.words ?? '');
  const value = values.find(
    (words) => /\p{L}/u.test(words) && !readHeading(words, context.config)[kind],
  );
  if (value) {
    return ` If "${value}" in column "${table.header[column]}" is one, ${settingsLine(kind, value)}.`;
  }
  const { remark } = scope;
  if (kind === 'category' && remark) {
    return ` If "${remark.text.trim()}" (line ${remark.line}) says it, make that line a heading.`;
  }
  const heading = scope.findUnknown(kind);
  if (!heading) return '';
  const { text, line } = heading;
  return ` If the heading "${text}" (line ${line}) names one, ${settingsLine(kind, text)}.`;
}

/** Throws the DocumentError for a table of which a document does not say what it belongs to. */
function refuseUnowned(kind: Owner, table: WordTable, at: Place): never {
  const hint = findHint(kind, table, at);
  return refuse(at.context, table, `${MISSING[kind]}; state it by --${kind}.${hint}`);
}

/**
 * Reads a table of codes whose columns are known. Throws a DocumentError when it is not said what
 * the table belongs to, or a row cannot be placed.
 */
export function readTable(table: WordTable, columns: Columns, at: Place): TranscribedTable {
  const { fault } = table;
  if (fault) refuse(at.context, fault.at, fault.problem);
  const sources = {
    category: findSource('category', table, columns, at),
    resource: findSource('resource', table, columns, at),
  };
  checkRemark(table, columns, sources.category, at);
  for (const kind of ['category', 'resource'] as const) {
    if (!sources[kind].id && columns[kind] === undefined) refuseUnowned(kind, table, at);
  }
  const belongsTo = { category: sources.category.id, resource: sources.resource.id };
  const nameOf = (column: number) => table.header[column] ?? '';
  return {
    line: table.line,
    rows: readRows(table, columns, belongsTo, at.context),
    sources: { category: sources.category.from, resource: sources.resource.from },
    columns: {
      code: nameOf(columns.code),
      message: nameOf(columns.message),
      leftOut: columns.leftOut.map(nameOf),
    },
  };
}
