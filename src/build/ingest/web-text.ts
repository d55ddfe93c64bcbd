import type { Block } from './blocks.ts';
import { namesCodes } from './column-names.ts';
import { startsWithCode } from './listed-code.ts';
import { splitPipes } from './pipe-row.ts';
import { findRemark } from './remark.ts';
import type { Context } from './source.ts';
import { HEADING_LEVELS, readWebLines, type WebLine } from './web-line.ts';
import { WebTable } from './web-table.ts';

/** For each line, the next one that is of a table or names a category. */
function findFollowers(lines: readonly WebLine[]): readonly (WebLine | undefined)[] {
  const followers: (WebLine | undefined)[] = [];
  let next: WebLine | undefined;
  for (let index = lines.length - 1; index >= 0; index--) {
    followers[index] = next;
    const line = lines[index];
    if (line && ['header', 'row', 'category'].includes(line.kind)) next = line;
  }
  return followers;
}

/**
 * Reads the text of a web page: rows "code | description |" under lines that name a resource
 * or category. Prose outside tables is passed over; text without a pipe inside a table of codes
 * is its fault. Never throws.
 */
export function readWebText(text: string, context: Context): readonly Block[] {
  const lines = readWebLines(text, context);
  const followers = findFollowers(lines);
  const blocks: (Block | WebTable)[] = [];
  let table: WebTable | undefined;

  const start = (line: WebLine, header: readonly string[], isOfCodes: boolean) => {
    table = new WebTable(line.line, header, isOfCodes);
    blocks.push(table);
    return table;
  };

  lines.forEach((line, index) => {
    const before = lines[index - 1]?.kind;
    const follower = followers[index];
    const isInside = follower?.kind === 'row' && table?.isOfCodes && table.mayHold(follower);
    const { cells } = splitPipes(line.text);
    if (line.kind === 'rule') {
      if (before !== 'header') table?.blame(line, 'This rule stands under no header row.');
    } else if (line.kind === 'header') {
      start(line, cells, namesCodes(cells, context));
    } else if (line.kind === 'row') {
      if (!table && before === 'category') table = start(line, [], true);
      if (table) table.add(line);
      else blocks.push({ kind: 'stray', line: line.line, text: line.text, cells });
    } else if (isInside && line.kind !== 'category') {
      table?.blame(line, 'This text stands inside a table and belongs to no row.');
    } else {
      table = undefined;
      const level = HEADING_LEVELS[line.kind];
      if (level !== undefined) {
        blocks.push({ kind: 'heading', line: line.line, level, text: line.text });
      } else if (startsWithCode(line.text)) {
        blocks.push({ kind: 'listed', line: line.line, text: line.text });
      } else {
        const remark = findRemark(line, context);
        if (remark) blocks.push(remark);
      }
    }
  });
  return blocks.map((block) => (block instanceof WebTable ? block.toTable() : block));
}
