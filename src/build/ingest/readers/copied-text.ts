import { parseCodeCell, startsWithCode } from '../codes.ts';
import { namesCodes, rankMessageName } from '../columns.ts';
import { type Names, readHeading } from '../headings.ts';
import {
  type Block,
  type Cell,
  type Fault,
  plainCell,
  type SourceLine,
  splitLines,
  type TableRow,
} from '../tables.ts';
import { hasPipe, isDelimiterRow, splitPipes } from './pipes.ts';

/** A line short enough to be a title, with no mark at its end and no code in it: "Gift card". */
const TITLE = /^(?!.*\d{3})\p{Lu}[^.,:;!?|\t]{0,40}$/u;
const MOST_TITLE_WORDS = 3;

/** A line of copied text that is not blank. */
export interface CopiedLine extends SourceLine {
  /** As written; `text` is trimmed. */
  readonly raw: string;
  readonly afterBlank: boolean;
  /** Its level if it is a heading by its words: 1 for a resource, 3 for a category. */
  readonly level: number | undefined;
}

/**
 * The level of a line that is a heading by its words, as copied text has no markup: a resource, or
 * an unknown title right before a heading of codes, stands above "Response Codes", and that above
 * a category.
 */
function levelOf(text: string, next: string, names: Names): number | undefined {
  if (parseCodeCell(text) || hasPipe(text) || text.includes('\t')) return undefined;
  const { plain, category, resource } = readHeading(text, names);
  if (plain) return category ? 3 : resource ? 1 : 2;
  if (!TITLE.test(text) || text.split(' ').length > MOST_TITLE_WORDS) return undefined;
  const after = readHeading(next, names);
  return after.plain && after.speaksOfCodes ? 1 : undefined;
}

/** The lines of a copied text that are not blank, and which of them are headings. */
export function copiedLines(text: string, names: Names): readonly CopiedLine[] {
  const all = splitLines(text).map((line) => ({ ...line, raw: line.text, text: line.text.trim() }));
  const filled = all.filter((line) => line.text !== '');
  return filled.map((line, index) => ({
    ...line,
    afterBlank: all[line.line - 2]?.text === '',
    level: levelOf(line.text, filled[index + 1]?.text ?? '', names),
  }));
}

const INSIDE = 'This text stands inside a table and belongs to no row.';
const RIGHT_BELOW =
  'This line stands right below a row and has no tab; join it with the row, or put a blank line ' +
  'before it.';
const RULE = 'This rule stands under no header row.';

/** A table while it is being read. */
class OpenTable {
  readonly kind = 'table';
  readonly rows: TableRow[] = [];
  readonly faults: Fault[] = [];
  readonly line: number;
  readonly header: readonly string[];
  readonly isOfCodes: boolean;
  /** Whether its rows start with a pipe. */
  framed: boolean | undefined;
  private readonly messageColumn: number;

  constructor(line: number, header: readonly string[], isOfCodes: boolean) {
    this.line = line;
    this.header = header;
    this.isOfCodes = isOfCodes;
    const named = header.findIndex((name) => rankMessageName(name) !== undefined);
    this.messageColumn = named < 0 ? 1 : named;
  }

  /** Adds a row; one whose only text is no code continues the row above it. */
  add(cells: readonly string[], line: number) {
    const [first = '', ...others] = cells;
    const continues = !others.some(Boolean) && first !== '' && !parseCodeCell(first);
    if (continues) this.addMessage(first, line);
    else this.rows.push({ line, cells: cells.map((text) => plainCell(text, line)) });
  }

  addMessage(text: string, line: number) {
    const before = Array.from({ length: this.messageColumn }, (): Cell => ({ lines: [] }));
    this.rows.push({ line, cells: [...before, plainCell(text, line)] });
  }
}

type Kind = 'rule' | 'header' | 'row' | 'heading' | 'text';

/** What each line is, by its signs alone. */
function kindsOf(
  lines: readonly CopiedLine[],
  split: (line: CopiedLine) => readonly string[] | undefined,
  names: Names,
): readonly Kind[] {
  return lines.map((line, index) => {
    const cells = split(line);
    if (isDelimiterRow(line.text)) return 'rule';
    if (!cells) return line.level === undefined ? 'text' : 'heading';
    const isUnderlined = isDelimiterRow(lines[index + 1]?.text ?? '');
    const isHeader = isUnderlined && !cells.some((cell) => parseCodeCell(cell));
    return isHeader || namesCodes(cells, names) ? 'header' : 'row';
  });
}

/** For each line, the index of the next one that is of a table or names a category. */
function followersOf(lines: readonly CopiedLine[], kinds: readonly Kind[]): readonly number[] {
  const followers: number[] = [];
  let next = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    followers[index] = next;
    const kind = kinds[index];
    if (kind === 'header' || kind === 'row' || lines[index]?.level === 3) next = index;
  }
  return followers;
}

/** Reads text whose rows have the cells of a line, as pipes or as tabs part them. */
function readRows(text: string, names: Names, byTabs: boolean): readonly Block[] {
  const split = ({ raw }: CopiedLine) => {
    if (!byTabs) return hasPipe(raw) ? splitPipes(raw) : undefined;
    return raw.includes('\t') ? raw.split('\t').map((cell) => cell.trim()) : undefined;
  };
  const lines = copiedLines(text, names);
  const kinds = kindsOf(lines, split, names);
  const followers = followersOf(lines, kinds);
  const blocks: (Block | OpenTable)[] = [];
  let table: OpenTable | undefined;
  const start = (line: number, header: readonly string[], isOfCodes: boolean) => {
    table = new OpenTable(line, header, isOfCodes);
    blocks.push(table);
  };

  for (const [index, line] of lines.entries()) {
    const kind = kinds[index];
    const before = lines[index - 1];
    const cells = split(line) ?? [];
    const isFramed = line.text.startsWith('|');
    const follower = followers[index] ?? 0;
    const isInside =
      kinds[follower] === 'row' &&
      (byTabs || table?.isOfCodes) &&
      (table?.framed ?? lines[follower]?.text.startsWith('|')) ===
        lines[follower]?.text.startsWith('|');
    if (kind === 'rule') {
      if (kinds[index - 1] !== 'header') table?.faults.push({ ...line, problem: RULE });
    } else if (kind === 'header') start(line.line, cells, namesCodes(cells, names));
    else if (kind === 'row') {
      const isHeadless = byTabs || before?.level === 3;
      const isOtherHeader = byTabs && !parseCodeCell(cells[0] ?? '');
      if (!table && isHeadless) start(line.line, isOtherHeader ? cells : [], !isOtherHeader);
      if (table?.line === line.line && isOtherHeader) continue;
      if (table) table.framed ??= isFramed;
      if (table) table.add(cells, line.line);
      else blocks.push({ kind: 'text', line: line.line, text: line.text });
    } else if (table && isInside && line.level !== 3 && !(byTabs && kind === 'heading')) {
      const continues = byTabs && !line.afterBlank && !startsWithCode(line.text);
      if (continues) table.addMessage(line.text, line.line);
      else table.faults.push({ ...line, problem: INSIDE });
    } else if (table && byTabs && kind === 'text' && !line.afterBlank) {
      table.faults.push({ ...line, problem: RIGHT_BELOW });
    } else {
      table = undefined;
      const { level } = line;
      const at = { line: line.line, text: line.text };
      if (level === undefined) blocks.push({ kind: 'text', ...at });
      else blocks.push({ kind: 'heading', ...at, level, byWords: true });
    }
  }
  return blocks.map((block) =>
    block instanceof OpenTable
      ? {
          kind: 'table',
          line: block.line,
          header: block.header,
          rows: block.rows,
          faults: block.faults,
        }
      : block,
  );
}

/** Reads the text of a web page: rows `701 | Lamp. |` under lines that name a category. */
export const readWebText = (text: string, names: Names): readonly Block[] =>
  readRows(text, names, false);

/** Reads text copied from a browser, which puts tabs between cells. */
export const readTabText = (text: string, names: Names): readonly Block[] =>
  readRows(text, names, true);
