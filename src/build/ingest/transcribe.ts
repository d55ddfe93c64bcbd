import { counted } from '../../domain/text/english.ts';
import type { LooseCode } from './codes.ts';
import { type Columns, mayName, namesCodes, understandTable, withHeader } from './columns.ts';
import { Coverage, codesOfColumn, codesOfTable, type Skipped } from './coverage.ts';
import type { Row } from './document.ts';
import { findAnnounced, type Names, readHeading, settingsLine } from './headings.ts';
import { readRows } from './rows.ts';
import { type Owner, Scope } from './scope.ts';
import {
  type Block,
  type Fault,
  LOWEST_LEVEL,
  type Table,
  type Text,
  tableText,
  wordsOfCell,
} from './tables.ts';

/** What a document cannot say itself. */
export interface Context {
  readonly names: Names;
  readonly resource?: string | undefined;
  readonly category?: string | undefined;
  readonly skip: ReadonlySet<number>;
}

export interface ReadTable {
  readonly line: number;
  readonly rows: readonly Row[];
  readonly sources: Readonly<Record<Owner, string>>;
  readonly columns: {
    readonly code: string;
    readonly message: string;
    readonly leftOut: readonly string[];
    readonly leftOutCodes: readonly LooseCode[];
  };
}

export interface Transcription {
  readonly tables: readonly ReadTable[];
  readonly skipped: readonly Skipped[];
  readonly faults: readonly Fault[];
}

/** A resource or category, if it is known, and where it comes from, in words. */
interface Source {
  readonly id: string | undefined;
  readonly from: string;
}

const MISSING: Readonly<Record<Owner, string>> = {
  category: 'No heading above this table, nor its header, says its category',
  resource: 'No heading above this table names its resource',
};

class Transcriber {
  readonly tables: ReadTable[] = [];
  readonly coverage: Coverage;
  private readonly scope: Scope;
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
    this.scope = new Scope(context.names);
    this.coverage = new Coverage(this.scope, context.skip);
  }

  private categoryInHeader = (table: Table, columns: Columns) =>
    readHeading(table.header[columns.code] ?? '', this.context.names).category;

  /** Where a table's resource or category comes from, if it has one as a whole. */
  private findSource(kind: Owner, table: Table, columns: Columns): Source {
    const column = columns[kind];
    const inHeader = kind === 'category' ? this.categoryInHeader(table, columns) : undefined;
    const { id: named, heading } = this.scope.named(kind) ?? {};
    const above = `the heading "${heading?.text}" on line ${heading?.line}`;
    const id = inHeader ?? named ?? this.context[kind];
    if (column !== undefined) {
      const without = table.rows.filter(
        ({ cells }) => wordsOfCell(cells[columns.code]) && !wordsOfCell(cells[column]),
      ).length;
      const empty = without && `, where it is empty (${counted(without, 'row')}) the row above`;
      return { id, from: `the column "${table.header[column]}"${empty || ''}` };
    }
    if (!inHeader) return { id, from: named ? above : `the option --${kind}` };
    const against = named && named !== inHeader ? `, not from ${above}` : '';
    return { id, from: `the header "${table.header[columns.code]}"${against}` };
  }

  /** What may name the resource or category of a table, if only the settings knew it. */
  private findHint(kind: Owner, table: Table): string {
    const column = table.header.findIndex((name) => mayName(kind, name));
    const value = table.rows
      .map(({ cells }) => wordsOfCell(cells[column]))
      .find((words) => /\p{L}/u.test(words) && !readHeading(words, this.context.names)[kind]);
    if (value) {
      return ` If "${value}" in column "${table.header[column]}" is one, ${settingsLine(kind, value)}.`;
    }
    const { id, heading } = this.scope.named(kind) ?? {};
    if (heading && !id)
      return ` The heading "${heading.text}" (line ${heading.line}) leaves it open.`;
    const { announced } = this.scope;
    if (kind === 'category' && announced) {
      const { text, line } = announced.text;
      return ` If "${text.trim()}" (line ${line}) says it, make that line a heading.`;
    }
    const unknown = this.scope.findUnknown(kind);
    if (!unknown) return '';
    const { text, line } = unknown;
    return ` If the heading "${text}" (line ${line}) names one, ${settingsLine(kind, text)}.`;
  }

  /** What keeps a table of codes from being read at all. */
  private findFaults(table: Table, columns: Columns, sources: Record<Owner, Source>) {
    const { announced } = this.scope;
    const { id, from } = sources.category;
    const isOwn = columns.category !== undefined || this.categoryInHeader(table, columns);
    if (announced && id && !isOwn && announced.category !== id) {
      const problem =
        `This line speaks of ${announced.category} codes, but the table below it, on line ${table.line}, ` +
        `would be ${id} by ${from}. Make the line a heading, or take it out.`;
      return [{ ...announced.text, problem }];
    }
    return (['category', 'resource'] as const)
      .filter((kind) => !sources[kind].id && columns[kind] === undefined)
      .map((kind): Fault => {
        const problem = `${MISSING[kind]}; state it by --${kind}.${this.findHint(kind, table)}`;
        return { line: table.line, text: tableText(table), problem };
      });
  }

  private readTable(table: Table, columns: Columns) {
    const category = this.findSource('category', table, columns);
    const resource = this.findSource('resource', table, columns);
    const faults = this.findFaults(table, columns, { category, resource });
    for (const fault of faults) this.coverage.refuse(fault, codesOfTable(table));
    // The rows of a table that is refused are read for their own faults.
    const unknown = faults.length > 0 ? 'unknown' : undefined;
    const belongsTo = { category: category.id ?? unknown, resource: resource.id ?? unknown };
    const refuse = (inRow: Fault) => this.coverage.refuse(inRow);
    const rows = readRows(table, columns, belongsTo, this.context.names, refuse);
    if (faults.length > 0 || rows.length === 0) return;
    const nameOf = (column: number) => table.header[column] ?? '';
    this.tables.push({
      line: table.line,
      rows,
      sources: { category: category.from, resource: resource.from },
      columns: {
        code: nameOf(columns.code),
        message: nameOf(columns.message),
        leftOut: columns.leftOut.map(nameOf),
        leftOutCodes: columns.leftOut.flatMap((column) => codesOfColumn(table, column)),
      },
    });
  }

  private takeTable(found: Table) {
    const { names, category } = this.context;
    const table = withHeader(found, names);
    const meaning = understandTable(table, this.scope.speaksOfCodes, names, category !== undefined);
    if (meaning.kind === 'other') {
      return this.coverage.takeOther(table, meaning.why, namesCodes(table.header, names));
    }
    this.coverage.takeCodes(table);
    if (meaning.kind === 'codes') return this.readTable(table, meaning.columns);
    const at = { line: table.line, text: tableText(table) };
    this.coverage.refuse({ ...at, problem: meaning.problem }, codesOfTable(table));
  }

  private takeText(text: Text) {
    const { names } = this.context;
    if (text.alone === 'bold' || (text.alone && readHeading(text.text, names).plain)) {
      return this.take({ ...text, kind: 'heading', level: LOWEST_LEVEL });
    }
    const category = text.verbatim || text.hidden ? undefined : findAnnounced(text.text, names);
    if (category) this.scope.announced = { category, text };
    this.coverage.takeText({ ...text, text: text.raw ?? text.text });
  }

  take(block: Block) {
    if (block.kind === 'table') this.takeTable(block);
    else if (block.kind === 'text') this.takeText(block);
    else if (block.kind === 'unreadable') this.coverage.takeUnreadable(block);
    else if (this.coverage.takeHeading(block)) this.scope.enter(block);
  }
}

/**
 * Turns the blocks of a document into its rows. The category of a table is named by a column of
 * its own, else by its header, else by the nearest heading above it that still holds, else by the
 * context; its resource likewise.
 */
export function transcribe(blocks: readonly Block[], context: Context): Transcription {
  const transcriber = new Transcriber(context);
  for (const block of blocks) transcriber.take(block);
  const { tables, coverage } = transcriber;
  coverage.end(tables.flatMap(({ rows }) => rows));
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return {
    tables,
    skipped: coverage.skipped.toSorted(byLine),
    faults: coverage.faults.toSorted(byLine),
  };
}
