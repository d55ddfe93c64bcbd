import { parseCodeCell, startsWithCode } from './codes.ts';
import { type Columns, namesCodes, understandTable, withHeader } from './columns.ts';
import type { Row } from './document.ts';
import {
  enterSection,
  type Names,
  type Owner,
  readHeading,
  type Section,
  settingsList,
} from './headings.ts';
import { readRows } from './rows.ts';
import {
  type Block,
  type Fault,
  formatLines,
  hasPipe,
  LOWEST_LEVEL,
  type SourceLine,
  splitPipes,
  type Table,
  type Text,
  tableText,
} from './tables.ts';

/** What a document cannot say itself. */
export interface Context {
  readonly names: Names;
  readonly resource: string | null;
  readonly category: string | undefined;
  /** Lines whose faults are accepted. */
  readonly skip: ReadonlySet<number>;
}

export interface ReadTable {
  readonly line: number;
  readonly rows: readonly Row[];
  readonly sources: Readonly<Record<Owner, string>>;
  /** Names of its columns of codes and messages. */
  readonly columns: readonly [code: string, message: string];
}

/** Part of a document that was not read as rows. */
export interface Skipped extends SourceLine {
  readonly why: string;
}

export interface Transcription {
  readonly tables: readonly ReadTable[];
  readonly skipped: readonly Skipped[];
  readonly faults: readonly Fault[];
  /** The lines of the original on which numbers may be codes. */
  readonly codeLines: ReadonlySet<number>;
}

/** A resource or category, if it is known, and where it comes from, in words. */
interface Source {
  readonly id: string | null | undefined;
  readonly from: string;
}

/** Why something is named as skipped, although its table is read. */
export const LEFT_OUT = 'left out of this table';
export const DAMAGED = 'its markup is damaged; its words are kept';

const STRAY =
  'This looks like a status code, but is in no table. Write it as a row of one, right below its ' +
  'header (in Markdown with a rule like |---|---| in between), or take it out.';

/**
 * A section without a table of codes whose heading promises one. A table of contents names headings
 * again, with nothing below them; "Error response" may stand above an example.
 */
function lacksTable(section: Section, all: readonly Section[]): boolean {
  const { category, hasTable, hasText, heading } = section;
  if (category?.heading !== heading || hasTable) return false;
  if (hasText) return /\bcodes?\b/i.test(heading.text);
  return !all.some(
    (other) =>
      other.hasTable &&
      other.category?.heading === other.heading &&
      other.category.id === category.id &&
      (!section.resource?.id || other.resource?.id === section.resource.id),
  );
}

class Transcriber {
  readonly tables: ReadTable[] = [];
  readonly skipped: Skipped[] = [];
  readonly faults: Fault[] = [];
  readonly codeLines = new Set<number>();
  private readonly context: Context;
  private readonly sections: Section[] = [];
  /** The last text below the last heading that announces codes of a category. */
  private announced: { readonly category: string; readonly text: Text } | undefined;
  /** The last table below the last heading, and whether it is one of codes. */
  private table: Table | undefined;
  private afterCodes = false;
  /** Lines below the last heading that look like codes, and are refused together. */
  private stray: Fault[] = [];

  constructor(context: Context) {
    this.context = context;
  }

  private get section(): Section | undefined {
    return this.sections.at(-1);
  }

  /** Whether numbers may be codes here. */
  get inScope(): boolean {
    return this.section?.speaksOfCodes || this.afterCodes;
  }

  /** Refuses a part of the document, unless its line was accepted. */
  private refuse = ({ line, text, problem }: Fault) => {
    const isAccepted = this.context.skip.has(line);
    if (isAccepted) this.skipped.push({ line, text, why: 'left out by --skip' });
    else this.faults.push({ line, text, problem });
  };

  private note(what: 'hasText' | 'hasTable') {
    for (let at = this.section; at; at = at.parent) at[what] = true;
  }

  /** Where a table's resource or category comes from, if it has one as a whole. */
  private findSource(kind: Owner, { header }: Table, columns: Columns): Source {
    const [name, column] = [header[columns.code] ?? '', columns[kind]];
    const inHeader = kind === 'category' && readHeading(name, this.context.names).category;
    const { id: named, heading } = this.section?.[kind] ?? {};
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
        const { heading } = this.section?.[kind] ?? {};
        const open = heading
          ? ` The heading "${heading.text}" (line ${heading.line}) leaves it open.`
          : ` If one should, add its words to ${settingsList(kind)}.`;
        const problem = `No heading above this table names its ${kind}; state it by --${kind}.${open}`;
        return { ...at, problem };
      });
    const { announced } = this;
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
    faults.forEach(this.refuse);
    // The rows of a table that is refused are read for their own faults.
    const unknown = faults.length > 0 ? 'unknown' : undefined;
    const belongsTo = { category: category.id ?? unknown, resource: resource.id ?? unknown };
    const rows = readRows(table, columns, belongsTo, this.context.names, this.refuse);
    if (faults.length > 0 || rows.length === 0) return;
    const { line } = table;
    const nameOf = (column: number) => table.header[column] ?? '';
    for (const column of columns.leftOut) {
      this.skipped.push({ line, text: nameOf(column), why: LEFT_OUT });
    }
    for (const row of rows.filter(({ damaged }) => damaged)) {
      this.skipped.push({ line: row.line, text: row.code, why: DAMAGED });
    }
    this.tables.push({
      line,
      rows,
      sources: { category: category.from, resource: resource.from },
      columns: [nameOf(columns.code), nameOf(columns.message)],
    });
  }

  private takeTable(found: Table) {
    const { names } = this.context;
    const table = withHeader(found, names);
    const meaning = understandTable(table, this.section?.speaksOfCodes === true, names);
    const at = { line: table.line, text: tableText(table) };
    if (meaning.kind !== 'other') this.note('hasTable');
    this.table = table;
    this.afterCodes = meaning.kind !== 'other' || namesCodes(table.header, names);
    if (meaning.kind === 'codes') this.readTable(table, meaning.columns);
    else if (meaning.kind === 'other') this.skipped.push({ ...at, why: meaning.why });
    else this.refuse({ ...at, problem: meaning.problem });
  }

  private takeText(block: Text) {
    const { plain, announced } = readHeading(block.text, this.context.names);
    if (block.alone === 'bold' || (block.alone && plain)) {
      return this.take({ ...block, kind: 'heading', level: LOWEST_LEVEL });
    }
    if (announced && !block.verbatim) this.announced = { category: announced, text: block };
    this.takeLine(block);
  }

  /** Takes a line outside tables, which is stray if it starts like a code or is a row. */
  private takeLine({ text, line, verbatim }: Text) {
    const words = text.replace(/^[\s>]+/, '');
    if (words !== '') this.note('hasText');
    const [first = '', second] = splitPipes(words);
    const code = parseCodeCell(first.replace(/[*_`]/g, '').trim());
    const isRow = second !== undefined && code !== undefined;
    const isFramed = hasPipe(words) && /^\||[^\\]\|\s*$/.test(words);
    const isStray = isRow || (this.afterCodes && isFramed && !verbatim);
    if (!isStray && !(this.inScope && startsWithCode(words, verbatim))) return;
    const header = isStray && this.table?.rows.length === 0 ? this.table.line : undefined;
    const problem = header
      ? `A blank line separates this row from its header on line ${header}; take it out.`
      : STRAY;
    this.note('hasTable');
    if (this.context.skip.has(line)) this.refuse({ line, text, problem });
    else this.stray.push({ line, text, problem });
  }

  private endSection() {
    const [first] = this.stray;
    if (first) {
      const lines = formatLines(this.stray.map(({ line }) => line));
      this.refuse({ ...first, problem: `${first.problem} To leave it out, add --skip ${lines}.` });
    }
    this.stray = [];
    this.table = undefined;
    this.afterCodes = false;
    this.announced = undefined;
  }

  take(block: Block) {
    if (block.kind === 'table') this.takeTable(block);
    else if (block.kind === 'text') this.takeText(block);
    else if (block.kind === 'heading') {
      if (this.inScope && startsWithCode(block.text)) this.takeLine({ ...block, kind: 'text' });
      else {
        this.endSection();
        this.sections.push(enterSection(block, this.section, this.context.names));
      }
    } else if (!block.ofTable || this.afterCodes) {
      this.note('hasTable');
      this.refuse(block);
    }
  }

  endDocument() {
    this.endSection();
    for (const { heading } of this.sections.filter((one) => lacksTable(one, this.sections))) {
      const problem = `No table of codes was read under this heading. To accept that, add --skip ${heading.line}.`;
      this.refuse({ ...heading, problem });
    }
  }
}

/**
 * Turns the blocks of a document into its rows. The category of a table is named by a column of
 * its own, else by its header, else by the nearest heading above it that still holds, else by the
 * context; its resource likewise. No code is lost: under a heading of codes, a line that starts
 * like one is refused, and so is a heading of a category without a table; the lines on which other
 * numbers may be codes are given for a search of the original itself.
 */
export function transcribe(
  blocks: readonly Block[],
  lineCount: number,
  context: Context,
): Transcription {
  const transcriber = new Transcriber(context);
  const { tables, skipped, faults, codeLines } = transcriber;
  for (const [index, block] of blocks.entries()) {
    transcriber.take(block);
    const end = Math.max(blocks[index + 1]?.line ?? lineCount + 1, block.line + 1);
    for (let at = block.line; transcriber.inScope && at < end; at++) codeLines.add(at);
  }
  transcriber.endDocument();
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return { tables, skipped: skipped.toSorted(byLine), faults: faults.toSorted(byLine), codeLines };
}
