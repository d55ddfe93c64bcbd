import { parseCodeCell, startsWithCode } from './codes.ts';
import { type Columns, findColumns, splitTable } from './columns.ts';
import type { Row } from './document.ts';
import {
  enterSection,
  type Names,
  type Owner,
  readHeading,
  type Section,
  sectionsWithoutTable,
  settingsList,
} from './headings.ts';
import { readRows } from './rows.ts';
import {
  type Block,
  type Fault,
  formatLines,
  LOWEST_LEVEL,
  splitPipes,
  type Table,
  type Text,
  tableText,
} from './tables.ts';

export interface ReadTable {
  readonly line: number;
  readonly rows: readonly Row[];
  readonly sources: Readonly<Record<Owner, string>>;
  readonly columns: readonly [code: string, message: string];
}

/** Replaces an unknown id and is not a valid slug; the rows are still checked for faults. */
const OPEN = '?';

/** Why something is listed as skipped although its table is read. */
export const LEFT_OUT = 'left out of this table';
export const DAMAGED = 'its markup is damaged; its words are kept';

const STRAY =
  'This looks like a status code, but is in no table. Write it as a row of one, right below its ' +
  "header (in Markdown with a rule like |---|---| in between); save the page's HTML and import " +
  'that; or take it out.';

const LOOSE =
  'This line is in no cell; it may belong to the row above it or follow the table. Join it with ' +
  'the row, or put a blank line before it. To leave it out, add --skip';

/**
 * Turns the blocks of a document into rows. The category of a table comes from its own column, else
 * its header, else the nearest heading above that still applies, else the context; likewise its
 * resource. Under a heading of codes, a line that starts like a code is refused, as is a category
 * heading without a table; other numbers are searched for in the original.
 */
export function transcribe(
  blocks: readonly Block[],
  lineCount: number,
  names: Names,
  skip: ReadonlySet<number>,
  context: Readonly<Record<Owner, string | null | undefined>>,
) {
  const tables: ReadTable[] = [];
  /** What was not read as rows, and why. */
  const skipped: Fault[] = [];
  const faults: Fault[] = [];
  /** Lines of the original on which numbers may be codes. */
  const codeLines = new Set<number>();
  const sections: Section[] = [];
  let section: Section | undefined;
  /** The last text below the last heading that announces codes of a category. */
  let announced: (Text & { readonly category: string }) | undefined;
  /** Whether the last table below the last heading lists codes. */
  let afterCodes = false;
  /** Lines below the last heading that look like codes; they are refused together. */
  let stray: Fault[] = [];

  const inScope = () => section?.speaksOfCodes || afterCodes;

  /** Refuses a part of the document, unless its line was accepted. */
  const refuse = ({ line, text, problem }: Fault) => {
    if (skip.has(line)) skipped.push({ line, text, problem: 'left out by --skip' });
    else faults.push({ line, text, problem });
  };

  const note = (what: 'hasText' | 'hasTable') => {
    for (let at = section; at; at = at.parent) at[what] = true;
  };

  /**
   * Finds the resource or category of a table and where it comes from. Refuses the table if it is
   * unknown and there is no column for it.
   */
  const findOwner = (kind: Owner, at: Table, columns: Columns) => {
    const name = at.header[columns.code] ?? '';
    const inHeader = kind === 'category' && readHeading(name, names).category;
    const { id: named, heading } = section?.[kind] ?? {};
    const id = inHeader || named || context[kind];
    const column = columns[kind];
    if (column !== undefined) return { id, from: `the column "${at.header[column]}"` };
    if (inHeader) return { id, from: `the header "${name}"` };
    const from = named
      ? `the heading "${heading?.text}" on line ${heading?.line}`
      : `the option --${kind}`;
    if (kind === 'category' && announced && announced.category !== id) {
      const other = id ? `would be ${id} by ${from}` : 'is under no heading that does';
      const problem =
        `This line speaks of ${announced.category} codes, but the table below it, on line ` +
        `${at.line}, ${other}. Make the line a heading, or take it out.`;
      refuse({ ...announced, problem });
    } else if (id) return { id, from };
    else {
      const why = heading
        ? `The heading "${heading.text}" (line ${heading.line}) leaves it open`
        : `If one should, add its words to ${settingsList(kind)}`;
      const problem = `No heading above this table names its ${kind}; state it by --${kind}. ${why}.`;
      refuse({ line: at.line, text: tableText(at), problem });
    }
    return { id: OPEN, from };
  };

  const readTable = (found: Table, columns: Columns) => {
    const { line, header } = found;
    const category = findOwner('category', found, columns);
    const resource = findOwner('resource', found, columns);
    const owners = { category: category.id, resource: resource.id };
    const rows = readRows(found, columns, owners, names, refuse);
    if (Object.values(owners).includes(OPEN) || rows.length === 0) return;
    const nameOf = (column: number) => header[column] ?? '';
    for (const column of columns.leftOut) {
      skipped.push({ line, text: nameOf(column), problem: LEFT_OUT });
    }
    for (const row of rows) {
      if (row.damaged) skipped.push({ line: row.line, text: row.code, problem: DAMAGED });
    }
    const sources = { category: category.from, resource: resource.from };
    tables.push({ line, rows, sources, columns: [nameOf(columns.code), nameOf(columns.message)] });
  };

  const takeTable = (found: Table) => {
    const meaning = findColumns(found, section?.speaksOfCodes === true, names);
    const { columns, problem, isOfCodes } = meaning;
    if (isOfCodes) note('hasTable');
    afterCodes = isOfCodes;
    const fault = { line: found.line, text: tableText(found), problem };
    if (columns) readTable(found, columns);
    else if (isOfCodes) refuse(fault);
    else skipped.push(fault);
  };

  /** Checks a line outside tables, which is stray if it starts like a code or is a row. */
  const takeLine = ({ text, line, verbatim }: Text) => {
    const words = text.trim();
    if (words !== '') note('hasText');
    const [first = '', second] = splitPipes(words);
    const code = parseCodeCell(first.replace(/[*_`>]/g, '').trim());
    const isRow = second !== undefined && code !== undefined;
    const isFramed = /^\||[^\\]\|\s*$/.test(words);
    const isStray = isRow || (afterCodes && isFramed && !verbatim);
    if (!isStray && !(inScope() && startsWithCode(words, verbatim))) return;
    note('hasTable');
    if (skip.has(line)) refuse({ line, text, problem: STRAY });
    else stray.push({ line, text, problem: STRAY });
  };

  const takeText = (block: Text) => {
    const { line, loose, alone, verbatim } = block;
    if (loose && afterCodes) return refuse({ ...block, problem: `${LOOSE} ${line}.` });
    const { plain, announced: category } = readHeading(block.text, names);
    if (alone && plain) return take({ ...block, kind: 'heading', level: LOWEST_LEVEL });
    if (category && !verbatim) announced = { ...block, category };
    takeLine(block);
  };

  const endSection = () => {
    const [first] = stray;
    if (first) {
      const lines = formatLines(stray.map(({ line }) => line));
      refuse({ ...first, problem: `${STRAY} To leave it out, add --skip ${lines}.` });
    }
    [stray, afterCodes, announced] = [[], false, undefined];
  };

  const take = (block: Block) => {
    if (block.kind === 'table') takeTable(block);
    else if (block.kind === 'text') takeText(block);
    else if (block.kind === 'heading') {
      if (inScope() && startsWithCode(block.text)) return takeLine({ ...block, kind: 'text' });
      endSection();
      section = enterSection(block, section, names);
      sections.push(section);
    } else {
      note('hasTable');
      refuse(block);
    }
  };

  for (const [index, block] of blocks.entries()) {
    const around = section;
    for (const part of block.kind === 'table' ? splitTable(block, names) : [block]) take(part);
    // Titles inside a table apply only there.
    if (block.kind === 'table') section = around;
    const end = Math.max(blocks[index + 1]?.line ?? lineCount + 1, block.line + 1);
    for (let at = block.line; inScope() && at < end; at++) codeLines.add(at);
  }
  endSection();
  for (const { heading } of sectionsWithoutTable(sections)) {
    const problem = `No table of codes was read under this heading. To accept that, add --skip ${heading.line}.`;
    refuse({ ...heading, problem });
  }
  const byLine = (a: Fault, b: Fault) => a.line - b.line;
  return { tables, skipped: skipped.toSorted(byLine), faults: faults.toSorted(byLine), codeLines };
}
