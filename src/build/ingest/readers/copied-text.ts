import { parseCodeCell, startsWithCode } from '../codes.ts';
import { namesCodes, rankCodeName, rankMessageName } from '../columns.ts';
import { type Names, readHeading } from '../headings.ts';
import {
  type Block,
  hasPipe,
  isDelimiterRow,
  LOWEST_LEVEL,
  plainRow,
  type SourceLine,
  splitLines,
  splitPipes,
  type Table,
  type TableRow,
} from '../tables.ts';

interface CopiedLine extends SourceLine {
  /** Undefined for a line outside tables, or one that continues a cell. */
  readonly cells: readonly string[] | undefined;
  readonly afterBlank: boolean;
  /** Whether it is a heading by its words. */
  readonly isTitle: boolean;
}

/** A line of few words that may be a title, with no mark at its end and no code in it: "Gift card". */
const TITLE = /^(?!.*\d{3})(?!(?:\S+ ){3})\p{Lu}[^.,:;!?|\t]{0,40}$/u;

/**
 * Whether a line is a heading by its words, as copied text has no markup: it says nothing else, or
 * is an unknown title right before a heading of codes, which may name a resource.
 */
function isTitle(text: string, next: string, names: Names): boolean {
  if (parseCodeCell(text) || hasPipe(text) || text.includes('\t')) return false;
  if (readHeading(text, names).plain) return true;
  const after = readHeading(next, names);
  return TITLE.test(text) && after.plain && after.speaksOfCodes;
}

/** How the cells of a row are parted; undefined for a line that is none. */
type Split = (raw: string) => readonly string[] | undefined;

/** The lines of a copied text that are not blank. */
function copiedLines(text: string, names: Names, split: Split): readonly CopiedLine[] {
  const all = splitLines(text);
  const filled = [...all.entries()].filter(([, line]) => line.trim() !== '');
  return filled.map(([before, raw], index) => ({
    line: before + 1,
    text: raw.trim(),
    cells: split(raw),
    afterBlank: all[before - 1]?.trim() === '',
    isTitle: isTitle(raw.trim(), filled[index + 1]?.[1].trim() ?? '', names),
  }));
}

/** The header of a table whose cells run together, and a row: `1000Customer registered.` */
const RUN_HEADER = /^((?:\p{L}{1,20} )?codes?)(descriptions?|messages?|reasons?|meanings?)$/iu;
const RUN_ROW = /^(\d{1,9})([^\d\s.,:;)/-].*)$/;

/** Whether two lines name a column of codes and one of messages, in few words. */
function isHeaderOnLines(line: CopiedLine, next: CopiedLine | undefined, names: Names): boolean {
  const isShort = (text: string) => text.split(' ').length <= 3 && !/[.|\d]/.test(text);
  const [name, message] = [line.text, next?.text ?? ''];
  const isNamed = rankCodeName(name, names) !== undefined;
  return isNamed && rankMessageName(message) !== undefined && isShort(name) && isShort(message);
}

/**
 * The lines of a text that has lost the borders of its cells, put back where the header of a table
 * says how: one cell on a line, or the cells of a row run together.
 */
function joinCells(text: string, names: Names): readonly CopiedLine[] {
  const lines = copiedLines(text, names, () => undefined);
  const joined: CopiedLine[] = [];
  let rowPattern = RUN_HEADER;
  let isOnLines = false;
  /** Whether blank lines part the cells, so that they end no table. */
  let isSpaced = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as CopiedLine;
    const next = lines[index + 1];
    const run = RUN_HEADER.exec(line.text) ?? rowPattern.exec(line.text);
    if (run) rowPattern = RUN_ROW;
    const isHeader = isHeaderOnLines(line, next, names);
    isOnLines = isHeader || (isOnLines && !run);
    if (isHeader) isSpaced = next?.afterBlank === true;
    if (isHeader || (isOnLines && parseCodeCell(line.text))) {
      // Between two codes stands a message, even one that says "Error".
      const isBetween = parseCodeCell(lines[index + 2]?.text ?? '') !== undefined;
      const isMessage = next && !parseCodeCell(next.text) && (!next.isTitle || isBetween);
      joined.push({ ...line, cells: [line.text, isMessage ? next.text : ''] });
      if (isMessage) index++;
    } else {
      const afterBlank = line.afterBlank && !(isOnLines && isSpaced);
      joined.push({ ...line, afterBlank, cells: run?.slice(1) });
    }
  }
  return joined;
}

/** Whether the text of a line goes on in a table: before a blank line or a heading, there is a row. */
function isBeforeRow(lines: readonly CopiedLine[], index: number): boolean {
  const ends = ({ cells, isTitle: isHeading, afterBlank }: CopiedLine) =>
    cells || isHeading || afterBlank;
  let next = index + 1;
  while (lines[next] && !ends(lines[next] as CopiedLine)) next++;
  return lines[next]?.cells !== undefined && !lines[next]?.afterBlank;
}

/**
 * Reads lines of which some have cells. Where tabs part them, a line without any between rows
 * continues the message above; in a text with pipes it ends the table.
 */
function readLines(lines: readonly CopiedLine[], names: Names, byTabs: boolean): readonly Block[] {
  const blocks: Block[] = [];
  let table: (Table & { readonly rows: TableRow[] }) | undefined;
  /** Adds a row; one whose only text is no code continues the row above it. */
  const addRow = (cells: readonly string[], line: number) => {
    const [first = '', ...others] = cells;
    const isMessage = first && !others.some(Boolean) && !parseCodeCell(first);
    const named = table?.header.findIndex((name) => rankMessageName(name) !== undefined) ?? -1;
    const before = isMessage ? Array<string>(named < 0 ? 1 : named).fill('') : [];
    table?.rows.push(plainRow(line, [...before, ...cells]));
  };
  for (const [index, { text, line, cells, isTitle: isHeading, afterBlank }] of lines.entries()) {
    if (isDelimiterRow(text)) continue;
    const loose = table !== undefined && byTabs && !isHeading && !afterBlank;
    if (cells) {
      const isUnderlined = isDelimiterRow(lines[index + 1]?.text ?? '');
      const isNamed = isUnderlined && !cells.some((cell) => parseCodeCell(cell));
      const isHeader = isNamed || namesCodes(cells, names);
      const { category } = readHeading(lines[index - 1]?.text ?? '', names);
      if (isHeader || (!table && (byTabs || category))) {
        table = { kind: 'table', line, header: isHeader ? cells : [], rows: [] };
        blocks.push(table);
      }
      if (!table) blocks.push({ kind: 'text', line, text });
      else if (!isHeader) addRow(cells, line);
    } else if (loose && !/^\d/.test(text) && !startsWithCode(text) && isBeforeRow(lines, index)) {
      addRow([text], line);
    } else {
      table = undefined;
      if (isHeading) blocks.push({ kind: 'heading', line, text, level: LOWEST_LEVEL });
      else blocks.push({ kind: 'text', line, text, loose });
    }
  }
  return blocks;
}

const atPipes: Split = (raw) => (hasPipe(raw) ? splitPipes(raw) : undefined);
const atTabs: Split = (raw) =>
  raw.includes('\t') ? raw.split('\t').map((cell) => cell.trim()) : undefined;

/** Reads the text of a web page: rows `701 | Lamp. |` under lines that name a category. */
export const readWebText = (text: string, names: Names): readonly Block[] =>
  readLines(copiedLines(text, names, atPipes), names, false);

/** Reads text copied from a browser, which puts tabs between cells. */
export const readTabText = (text: string, names: Names): readonly Block[] =>
  readLines(copiedLines(text, names, atTabs), names, true);

/** Reads the text of a page that has lost the borders of its cells. */
export const readCellLines = (text: string, names: Names): readonly Block[] =>
  readLines(joinCells(text, names), names, true);

/** Whether a text is that of a page that has lost the borders of its cells. */
export const hasCellLines = (text: string, names: Names): boolean =>
  joinCells(text, names).some(({ cells }) => cells !== undefined);
