import { groupBy } from '../../domain/group-by.ts';
import { type LooseCode, looseCodes, parseCodeCell, startsWithCode } from './codes.ts';
import { formatLines } from './line-ranges.ts';
import type { OpenHeading, Scope } from './scope.ts';
import {
  type Fault,
  type Heading,
  hasPipe,
  rowText,
  splitPipes,
  type Table,
  type Text,
  tableText,
  type Unreadable,
  wordsOfCell,
} from './tables.ts';

/** Part of a document that was not read as rows. */
export interface Skipped {
  readonly line: number;
  readonly text: string;
  readonly why: string;
  readonly codes: readonly LooseCode[];
}

const LISTED =
  'This looks like a status code, but is in no table; write the codes under this heading as one.';
const STRAY =
  'This looks like a table row, but is in no table. Put it below the header of one (in ' +
  'Markdown with a rule like |---|---| in between), or take it out.';
const MAYBE_CODES = 'it holds numbers that may be codes';
const NOT_SHOWN = 'it is not shown, and holds numbers that may be codes';

/** "701 (line 11), 702 (lines 12-14)" */
export const codesWithLines = (codes: readonly LooseCode[]): string =>
  [...groupBy(codes, ({ code }) => code)]
    .map(([code, all]) => {
      const lines = formatLines(all.map(({ line }) => line));
      return `${code} (${/\D/.test(lines) ? 'lines' : 'line'} ${lines})`;
    })
    .join(', ');

export const codesOfTable = (table: Table): readonly LooseCode[] => [
  ...looseCodes(table.header.join(' | '), table.line),
  ...table.rows.flatMap((row) => looseCodes(rowText(row), row.line)),
];

export const codesOfColumn = ({ rows }: Table, column: number): readonly LooseCode[] =>
  rows.flatMap(({ line, cells }) => looseCodes(wordsOfCell(cells[column]), line));

/**
 * Checks that no code of a document is lost: under a heading of codes, each number that may be one
 * is in a row, refused, or named as skipped; and under each heading of a category a table was read.
 */
export class Coverage {
  readonly faults: Fault[] = [];
  readonly skipped: Skipped[] = [];
  private readonly scope: Scope;
  private readonly accepted: ReadonlySet<number>;
  /** The last table since the last heading, and whether it is one of codes. */
  private table: Table | undefined;
  private afterCodes = false;
  /** Lines of this section that are refused, together. */
  private loose: (Fault & { readonly codes: readonly LooseCode[] })[] = [];

  constructor(scope: Scope, accepted: ReadonlySet<number>) {
    this.scope = scope;
    this.accepted = accepted;
  }

  private get inScope(): boolean {
    return this.scope.speaksOfCodes || this.afterCodes;
  }

  /** Refuses a part of the document, unless its line was accepted. */
  refuse({ line, text, problem }: Fault, codes = looseCodes(text, line)) {
    if (this.accepted.has(line))
      this.skipped.push({ line, text, why: 'left out by --skip', codes });
    else this.faults.push({ line, text, problem });
  }

  takeUnreadable(block: Unreadable) {
    if (block.ofTable && !this.afterCodes) return;
    this.scope.note('hasTable');
    this.refuse(block);
  }

  takeText({ text, line, verbatim, hidden }: Text) {
    const words = text.replace(/^[\s>]+/, '');
    const numbers = looseCodes(text, line);
    if (hidden) return this.skip(text, line, NOT_SHOWN, numbers);
    if (words !== '') this.scope.note('hasText');
    const hasPipes = hasPipe(words);
    const cells = hasPipes ? splitPipes(words) : words.split('\t');
    const first = (cells[0] ?? '').replace(/[*_`]/g, '').trim();
    const isRow = cells.length > 1 && parseCodeCell(first) !== undefined;
    const isFramed = hasPipes && /^\||[^\\]\|\s*$/.test(words);
    const codes = numbers.length > 0 || !isRow ? numbers : [{ code: first, line }];
    const isStray = hasPipes && (isRow || (this.afterCodes && isFramed && !verbatim));
    if (isStray || (this.inScope && (isRow || startsWithCode(words, verbatim)))) {
      const isParted = isStray && this.table?.rows.length === 0;
      const problem = isParted
        ? `A blank line separates this row from its header on line ${this.table?.line}; take it out.`
        : isStray
          ? STRAY
          : LISTED;
      this.scope.note('hasTable');
      if (this.accepted.has(line)) this.refuse({ line, text, problem }, codes);
      else this.loose.push({ line, text, problem, codes });
    } else if (isFramed) {
      const why = 'it is in no table and holds no code';
      this.skipped.push({ line, text, why, codes: this.inScope ? codes : [] });
    } else this.skip(text, line, MAYBE_CODES, codes);
  }

  /** Takes a heading, which the scope has not entered; whether it is one, and no code of a list. */
  takeHeading({ text, line }: Heading): boolean {
    if (this.inScope && startsWithCode(text)) {
      this.takeText({ kind: 'text', text, line });
      return false;
    }
    this.skip(text, line, MAYBE_CODES, looseCodes(text, line));
    this.endSection();
    return true;
  }

  /** Takes a table that was read, or refused, as one of codes. */
  takeCodes(table: Table) {
    this.scope.note('hasTable');
    this.table = table;
    this.afterCodes = true;
    const names = table.header.join(' | ');
    this.skip(names, table.line, MAYBE_CODES, looseCodes(names, table.line));
  }

  /** Takes a table of something else, the names of whose columns may speak of codes all the same. */
  takeOther(table: Table, why: string, mayListCodes: boolean) {
    const codes = this.inScope || mayListCodes ? codesOfTable(table) : [];
    this.skipped.push({ line: table.line, text: tableText(table), why, codes });
    this.table = table;
    this.afterCodes = mayListCodes && table.rows.length === 0;
  }

  /** Names the numbers of a part that is skipped where they may be codes. */
  private skip(text: string, line: number, why: string, codes: readonly LooseCode[]) {
    if (this.inScope && codes.length > 0) this.skipped.push({ line, text, why, codes });
  }

  private endSection() {
    const [first] = this.loose;
    if (first) {
      const codes = this.loose.flatMap((fault) => fault.codes);
      const lines = formatLines(this.loose.map(({ line }) => line));
      const found = codes.length > 0 ? ` Found: ${codesWithLines(codes)}.` : '';
      const problem = `${first.problem}${found} To leave it out, add --skip ${lines}.`;
      this.refuse({ ...first, problem });
    }
    this.loose = [];
    this.table = undefined;
    this.afterCodes = false;
  }

  /** Ends the document; `read` are the resources and categories of its rows. */
  end(read: readonly { readonly resource: string; readonly category: string }[]) {
    this.endSection();
    const found = new Set(read.map(({ resource, category }) => `${resource}/${category}`));
    for (const open of this.scope.all.filter((heading) => this.lacksTable(heading, found))) {
      const { line, text } = open.heading;
      const problem = `No table of codes was read under this heading. To accept that, add --skip ${line}.`;
      this.refuse({ line, text, problem });
    }
  }

  /**
   * A table of contents names headings again, with nothing below them. "Error response" may stand
   * above an example.
   */
  private lacksTable(open: OpenHeading, found: ReadonlySet<string>): boolean {
    const { category, unclear, hasTable, hasText, resourceAbove } = open;
    if ((!category && !unclear.category) || hasTable) return false;
    if (hasText) return /\bcodes?\b/i.test(open.heading.text);
    return ![...found].some(
      (pair) =>
        pair.startsWith(resourceAbove ? `${resourceAbove}/` : '') && pair.endsWith(`/${category}`),
    );
  }
}
