import type { Block, ListedCode, StrayRow, Table } from './blocks.ts';
import { cleanTable, type WordTable } from './clean-table.ts';
import { parseCodeCell } from './code-cell.ts';
import { understandTable } from './columns.ts';
import { DocumentError } from './document-error.ts';
import type { Clean } from './plain-text.ts';
import { readTable, type TranscribedTable } from './read-table.ts';
import { Scope } from './scope.ts';
import { type Context, refuse } from './source.ts';

/** Lines that look like a table, or are one, but list no status codes. */
export interface PassedOver {
  readonly line: number;
  readonly lastLine: number;
  readonly text: string;
  readonly why: string;
}

export interface Transcription {
  readonly tables: readonly TranscribedTable[];
  readonly passedOver: readonly PassedOver[];
  /** What cannot be read, at most one per table. */
  readonly faults: readonly DocumentError[];
}

const LISTED =
  'This looks like a status code, but stands in no table; write the codes under this heading as one.';
const STRAY =
  'This looks like a table row, but stands in no table. Put it below the header of one (in ' +
  'Markdown with a rule like |---|---| in between), or take it out.';

const gridOf = ({ header, rows }: WordTable) => ({
  header,
  rows: rows.map(({ cells }) => cells.map(({ words }) => words)),
});

/** The start of a table in a cell whose header names codes. */
const TABLE_OF_CODES =
  /<table\b[\s\S]{0,2000}?<t[dh]\b[^<>]*>(?:<[^<>]*>|\s)*(?:\w+\s+){0,2}codes?\b/i;

const holdsTableOfCodes = ({ rows }: Table): boolean =>
  rows.some(({ cells }) =>
    cells.some((cell) => TABLE_OF_CODES.test(cell.map(({ text }) => text).join('\n'))),
  );

/** A table that lists something else; by its header, or else by its first row. */
const passOver = (block: Table, table: WordTable, why: string): PassedOver => ({
  line: block.line,
  lastLine: block.rows.at(-1)?.line ?? block.line,
  text: table.text.replace(/[\s|]/g, '') ? table.text : (table.rows[0]?.text ?? ''),
  why,
});

/** Adds a line to the ones passed over, as one with the line before it. */
function passLine(passedOver: PassedOver[], { line, text }: StrayRow | ListedCode, why: string) {
  const last = passedOver.at(-1);
  if (last?.why !== why || last.lastLine !== line - 1) {
    passedOver.push({ line, lastLine: line, text, why });
  } else {
    passedOver[passedOver.length - 1] = { ...last, lastLine: line };
  }
}

/**
 * Turns the headings and tables of a document into its rows. The category of a table is named by
 * a column of its own, else by its header, else by the nearest heading above it that still holds,
 * else by the context; its resource likewise. Tables of other things are passed over and told.
 * What looks like a table of codes and cannot be read is a fault. Never throws.
 */
export function transcribe(
  blocks: readonly Block[],
  clean: Clean,
  context: Context,
): Transcription {
  const scope = new Scope(context);
  const tables: TranscribedTable[] = [];
  const passedOver: PassedOver[] = [];
  const faults: DocumentError[] = [];
  let afterCodes = false;
  let listed: ListedCode[] = [];
  let hasTable = false;

  /** Codes in a list are refused under a heading of codes that has no table, and else told. */
  const endSection = () => {
    const [first] = listed;
    const isOnlyList = first && scope.isOfCodes && !hasTable;
    if (isOnlyList)
      faults.push(new DocumentError({ document: context.document, ...first }, LISTED));
    else for (const line of listed) passLine(passedOver, line, 'it stands in no table');
    listed = [];
    hasTable = false;
  };

  const take = (block: Block) => {
    if (block.kind === 'heading') {
      endSection();
      scope.enter(block);
      afterCodes = false;
    } else if (block.kind === 'stray') {
      const [first = ''] = block.cells;
      const isCode = parseCodeCell(clean(first).lines.join(' ')) !== undefined;
      if (afterCodes || isCode) refuse(context, block, STRAY);
      passLine(passedOver, block, 'it stands in no table and holds no code');
    } else if (block.kind === 'remark') {
      scope.remark = block;
    } else if (block.kind === 'listed') {
      if (scope.speaksOfCodes) listed.push(block);
    } else {
      hasTable = true;
      const table = cleanTable(block, clean, context);
      const meaning = understandTable(gridOf(table), scope.speaksOfCodes, context);
      afterCodes = meaning.kind !== 'other';
      if (meaning.kind === 'unclear') refuse(context, table, meaning.problem);
      if (meaning.kind === 'other' && block.fault && holdsTableOfCodes(block)) {
        refuse(context, block.fault.at, block.fault.problem);
      }
      if (meaning.kind === 'codes') {
        tables.push(readTable(table, meaning.columns, { scope, context }));
      } else passedOver.push(passOver(block, table, meaning.why));
    }
  };

  for (const block of blocks) {
    try {
      take(block);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      faults.push(error);
    }
  }
  endSection();
  return { tables, passedOver: passedOver.toSorted((a, b) => a.line - b.line), faults };
}
