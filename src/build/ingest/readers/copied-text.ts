import { parseCodeCell, startsWithCode } from '../codes.ts';
import { namesCodes, rankMessageName } from '../columns.ts';
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
  /** Undefined for a line outside tables and for one that continues a cell. */
  readonly cells: readonly string[] | undefined;
  readonly afterBlank: boolean;
  /** Whether its words make it a heading. */
  readonly isTitle: boolean;
  /** Whether a row follows before a blank line or heading, so that the table continues. */
  readonly isBeforeRow: boolean;
}

/** A short line that may be a title, without end punctuation or a code: "Gift card". */
const TITLE = /^(?!.*\d{3})(?!(?:\S+ ){3})\p{Lu}[^.,:;!?|\t]{0,40}$/u;

/**
 * Whether a line is a heading. Copied text has no markup, so its words decide: it is a plain
 * heading, or an unknown title right before a heading of codes, which may name a resource.
 */
function isTitle(text: string, next: string, names: Names): boolean {
  if (readHeading(text, names).plain) return true;
  const after = readHeading(next, names);
  return TITLE.test(text) && after.plain && after.speaksOfCodes;
}

/** The non-blank lines of a copied text, split into cells at the separator `sign`. */
function copiedLines(text: string, names: Names, sign: '|' | '\t'): readonly CopiedLine[] {
  const all = splitLines(text);
  const lines: CopiedLine[] = [];
  let next: CopiedLine | undefined;
  for (let index = all.length - 1; index >= 0; index--) {
    const raw = all[index] ?? '';
    const words = raw.trim();
    if (words === '') continue;
    const parts = sign === '|' ? splitPipes(raw) : raw.split('\t').map((cell) => cell.trim());
    const isWords = !words.includes('\t') && !hasPipe(words);
    const isParted = sign === '|' ? hasPipe(raw) : raw.includes(sign);
    next = {
      line: index + 1,
      text: words,
      cells: isParted ? parts : undefined,
      afterBlank: all[index - 1]?.trim() === '',
      isTitle: isWords && !parseCodeCell(words) && isTitle(words, next?.text ?? '', names),
      isBeforeRow:
        next?.afterBlank === false &&
        (next.cells !== undefined || (!next.isTitle && next.isBeforeRow)),
    };
    lines.push(next);
  }
  return lines.toReversed();
}

/**
 * Reads text copied from a page, with cells split by pipes (`701 | Lamp. |`) or tabs. With tabs, a
 * line without any between rows continues the message above; with pipes, it ends the table.
 */
export function readCopiedText(text: string, names: Names, sign: '|' | '\t'): readonly Block[] {
  const lines = copiedLines(text, names, sign);
  const byTabs = sign === '\t';
  const blocks: Block[] = [];
  let table: (Table & { readonly rows: TableRow[] }) | undefined;
  /** Adds a row; if its only text is not a code, it continues the row above. */
  const addRow = (cells: readonly string[], line: number) => {
    const [first = '', ...others] = cells;
    const isMessage = first && !others.some(Boolean) && !parseCodeCell(first);
    const named = table?.header.findIndex((name) => rankMessageName(name) !== undefined) ?? -1;
    const before = isMessage ? Array<string>(named < 0 ? 1 : named).fill('') : [];
    table?.rows.push(plainRow(line, [...before, ...cells]));
  };
  for (const [index, one] of lines.entries()) {
    const { text: words, line, cells, isTitle: isHeading, afterBlank, isBeforeRow } = one;
    if (isDelimiterRow(words)) continue;
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
      if (!table) blocks.push({ kind: 'text', line, text: words });
      else if (!isHeader) addRow(cells, line);
    } else if (loose && !/^\d/.test(words) && !startsWithCode(words) && isBeforeRow) {
      addRow([words], line);
    } else {
      table = undefined;
      if (isHeading) blocks.push({ kind: 'heading', line, text: words, level: LOWEST_LEVEL });
      else blocks.push({ kind: 'text', line, text: words, loose });
    }
  }
  return blocks;
}
