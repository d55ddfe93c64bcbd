import { startsWithCode } from './codes.ts';
import { type Columns, namesCodes, understandTable, withHeader } from './columns.ts';
import { Coverage, type Skipped } from './coverage.ts';
import type { Row } from './document.ts';
import { type Names, readHeading, settingsList } from './headings.ts';
import { readRows } from './rows.ts';
import { type Owner, Scope } from './scope.ts';
import {
  type Block,
  type Fault,
  LOWEST_LEVEL,
  type Table,
  type Text,
  tableText,
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
  /** Names of its columns of codes and messages, and of those that are not read. */
  readonly columns: readonly [code: string, message: string];
  readonly leftOut: readonly string[];
}

export interface Transcription {
  readonly tables: readonly ReadTable[];
  readonly skipped: readonly Skipped[];
  readonly faults: readonly Fault[];
  /** The lines on which numbers may be codes. */
  readonly codeLines: ReadonlySet<number>;
}

/** A resource or category, if it is known, and where it comes from, in words. */
interface Source {
  readonly id: string | undefined;
  readonly from: string;
}

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

  /** Where a table's resource or category comes from, if it has one as a whole. */
  private findSource(kind: Owner, { header }: Table, columns: Columns): Source {
    const [name, column] = [header[columns.code] ?? '', columns[kind]];
    const inHeader = kind === 'category' && readHeading(name, this.context.names).category;
    const { id: named, heading } = this.scope.named(kind) ?? {};
    const id = inHeader || named || this.context[kind];
    if (column !== undefined) return { id, from: `the column "${header[column]}"` };
    if (inHeader) return { id, from: `the header "${name}"` };
    if (!named) return { id, from: `the option --${kind}` };
    return { id, from: `the heading "${heading?.text}" on line ${heading?.line}` };
  }

  /** What keeps a table of codes from being read at all. */
  private findFaults(table: Table, columns: Columns, sources: Record<Owner, Source>) {
    const at = { line: table.line, text: tableText(table) };
    const faults = (['category', 'resource'] as const)
      .filter((kind) => !sources[kind].id && columns[kind] === undefined)
      .map((kind): Fault => {
        const { heading } = this.scope.named(kind) ?? {};
        const open = heading
          ? ` The heading "${heading.text}" (line ${heading.line}) leaves it open.`
          : ` If one should, add its words to ${settingsList(kind)}.`;
        const problem = `No heading above this table names its ${kind}; state it by --${kind}.${open}`;
        return { ...at, problem };
      });
    const { announced } = this.scope;
    const { id, from } = sources.category;
    const isAbove = columns.category === undefined && !from.startsWith('the header');
    if (!announced || !isAbove || announced.category === id) return faults;
    const problem =
      `This line speaks of ${announced.category} codes, but the table below it, on line ${table.line}, ` +
      `${id ? `would be ${id} by ${from}` : 'is under no heading that does'}. Make the line a heading, or take it out.`;
    return [{ ...announced.text, problem }, ...faults];
  }

  private readTable(table: Table, columns: Columns) {
    const category = this.findSource('category', table, columns);
    const resource = this.findSource('resource', table, columns);
    const faults = this.findFaults(table, columns, { category, resource });
    const refuse = (fault: Fault) => this.coverage.refuse(fault);
    faults.forEach(refuse);
    // The rows of a table that is refused are read for their own faults.
    const unknown = faults.length > 0 ? 'unknown' : undefined;
    const belongsTo = { category: category.id ?? unknown, resource: resource.id ?? unknown };
    const rows = readRows(table, columns, belongsTo, this.context.names, refuse);
    if (faults.length > 0 || rows.length === 0) return;
    const nameOf = (column: number) => table.header[column] ?? '';
    this.tables.push({
      line: table.line,
      rows,
      sources: { category: category.from, resource: resource.from },
      columns: [nameOf(columns.code), nameOf(columns.message)],
      leftOut: columns.leftOut.map(nameOf),
    });
  }

  private takeTable(found: Table) {
    const { names } = this.context;
    const table = withHeader(found, names);
    const meaning = understandTable(table, this.scope.speaksOfCodes, names);
    const at = { line: table.line, text: tableText(table) };
    this.coverage.takeTable(table, meaning.kind !== 'other', namesCodes(table.header, names));
    if (meaning.kind === 'codes') this.readTable(table, meaning.columns);
    else if (meaning.kind === 'other') this.coverage.skipped.push({ ...at, why: meaning.why });
    else this.coverage.refuse({ ...at, problem: meaning.problem });
  }

  private takeText(text: Text) {
    const { names } = this.context;
    const { plain, announced } = readHeading(text.text, names);
    if (text.alone === 'bold' || (text.alone && plain)) {
      return this.take({ ...text, kind: 'heading', level: LOWEST_LEVEL });
    }
    if (announced && !text.verbatim) this.scope.announced = { category: announced, text };
    this.coverage.takeText(text);
  }

  take(block: Block) {
    const { scope, coverage } = this;
    if (block.kind === 'table') this.takeTable(block);
    else if (block.kind === 'text') this.takeText(block);
    else if (block.kind === 'unreadable') coverage.takeUnreadable(block);
    else if (coverage.inScope && startsWithCode(block.text)) {
      coverage.takeText({ ...block, kind: 'text' });
    } else {
      coverage.endSection();
      scope.enter(block);
    }
  }
}

/**
 * Turns the blocks of a document into its rows. The category of a table is named by a column of
 * its own, else by its header, else by the nearest heading above it that still holds, else by the
 * context; its resource likewise.
 */
export function transcribe(
  blocks: readonly Block[],
  lineCount: number,
  context: Context,
): Transcription {
  const transcriber = new Transcriber(context);
  const { tables, coverage } = transcriber;
  for (const [index, block] of blocks.entries()) {
    transcriber.take(block);
    coverage.note(block, blocks[index + 1]?.line ?? lineCount + 1);
  }
  coverage.endDocument();
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return {
    tables,
    skipped: coverage.skipped.toSorted(byLine),
    faults: coverage.faults.toSorted(byLine),
    codeLines: coverage.lines,
  };
}
