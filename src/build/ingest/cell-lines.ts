import type { Block } from './blocks.ts';
import { type CellHeader, CellTable } from './cell-table.ts';
import { parseCodeCell } from './code-cell.ts';
import { rankCodeName, rankMessageName } from './column-names.ts';
import { findRemark } from './remark.ts';
import { type Context, isBlank, type SourceLine, splitLines } from './source.ts';
import { HEADING_LEVELS, readWebLines } from './web-line.ts';

/** The header of a table whose cells run together: `CodeDescription`. */
const RUN_HEADER = /^((?:\p{L}{1,20} )?codes?)(descriptions?|messages?|reasons?|meanings?)$/iu;

const MOST_HEADER_WORDS = 3;
const isShort = (text: string) => text.split(' ').length <= MOST_HEADER_WORDS;

/** The header at the start of some lines: "Code" and "Description" on two, or as one word. */
function findHeader(
  line: SourceLine,
  next: SourceLine | undefined,
  context: Context,
): CellHeader | undefined {
  const text = line.text.trim();
  const after = next?.text.trim() ?? '';
  const [, code, message] = RUN_HEADER.exec(text) ?? [];
  if (code && message) return { lines: 1, names: [code, message], runsTogether: true };
  const isNamed = rankCodeName(text, context) !== undefined && rankMessageName(after) !== undefined;
  const fits = isNamed && isShort(text) && isShort(after) && !/[.|]/.test(text + after);
  return fits ? { lines: 2, names: [text, after], runsTogether: false } : undefined;
}

/** Whether a text is that of a page with one cell on a line, or with cells run together. */
export const showsCellLines = (lines: readonly SourceLine[], context: Context): boolean => {
  const following = followingLines(lines);
  return lines.some((line, index) => findHeader(line, following[index], context));
};

/** For each line, the next one that is not blank. */
function followingLines(lines: readonly SourceLine[]): readonly (SourceLine | undefined)[] {
  const following: (SourceLine | undefined)[] = [];
  let next: SourceLine | undefined;
  for (let index = lines.length - 1; index >= 0; index--) {
    following[index] = next;
    const line = lines[index];
    if (!isBlank(line)) next = line;
  }
  return following;
}

/**
 * Reads the text of a web page that has lost the lines of its tables: one cell on a line, or the
 * cells of a row run together. A table goes on until a line that says nothing but a category or
 * resource, or, where cells run together, until a blank line. Never throws; what cannot be
 * placed is a table's fault.
 */
export function readCellLines(text: string, context: Context): readonly Block[] {
  const lines = splitLines(text).map((line) => ({ ...line, text: line.text.trim() }));
  const following = followingLines(lines);
  const kinds = new Map(readWebLines(text, context).map(({ line, kind }) => [line, kind]));
  const blocks: Block[] = [];
  let table: CellTable | undefined;
  const end = () => {
    if (table) blocks.push(table.toTable());
    table = undefined;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as SourceLine;
    if (isBlank(line)) {
      if (table?.header.runsTogether) end();
      continue;
    }
    const next = following[index];
    const header = findHeader(line, next, context);
    const kind = kinds.get(line.line) ?? 'prose';
    const level = kind === 'title' && table ? undefined : HEADING_LEVELS[kind];
    if (header) {
      end();
      table = new CellTable(line.line, header);
      if (header.lines === 2 && next) index = next.line - 1;
    } else if (table?.wantsMessage && parseCodeCell(next?.text ?? '')) {
      table.add(line);
    } else if (level !== undefined && !parseCodeCell(line.text)) {
      end();
      blocks.push({ kind: 'heading', ...line, level });
    } else if (table) {
      table.add(line);
      if (table.header.runsTogether && kind === 'title') table.blame(line);
    } else {
      const remark = findRemark(line, context);
      if (remark) blocks.push(remark);
    }
  }
  end();
  return blocks;
}
