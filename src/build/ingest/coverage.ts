import { findNumbers, parseCodeCell, startsWithCode } from './codes.ts';
import { formatLines } from './line-ranges.ts';
import { hasPipe, splitPipes } from './readers/pipes.ts';
import type { OpenHeading, Scope } from './scope.ts';
import { type Fault, type Heading, rowText, type Table, type Text } from './tables.ts';

/** A number that may be a code, but is in no row. */
export interface LooseCode {
  readonly code: string;
  readonly line: number;
}

/** Part of a document that was not read as rows. */
export interface Skipped {
  readonly line: number;
  readonly text: string;
  readonly why: string;
  /** Numbers in it that may be codes. */
  readonly codes: readonly LooseCode[];
}

/** Collects what is refused and what is skipped; faults on lines that `skip` names are accepted. */
export class Findings {
  readonly faults: Fault[] = [];
  readonly skipped: Skipped[] = [];
  private readonly skip: ReadonlySet<number>;

  constructor(skip: ReadonlySet<number>) {
    this.skip = skip;
  }

  accepts(line: number): boolean {
    return this.skip.has(line);
  }

  refuse({ line, text, problem }: Fault, codes: readonly LooseCode[] = []) {
    if (this.accepts(line)) this.skipped.push({ line, text, why: problem, codes });
    else this.faults.push({ line, text, problem });
  }
}

/** "701 (line 11), 702 (line 12)" */
export const codesWithLines = (codes: readonly LooseCode[]): string =>
  codes.map(({ code, line }) => `${code} (line ${line})`).join(', ');

const LISTED =
  'This looks like a status code, but stands in no table; write the codes under this heading as one.';
const STRAY =
  'This looks like a table row, but stands in no table. Put it below the header of one (in ' +
  'Markdown with a rule like |---|---| in between), or take it out.';
const MAYBE_CODES = 'it holds numbers that may be codes';
const NO_TABLE = 'No table of codes was read under this heading.';

const blankLine = (table: Table): string =>
  `A blank line separates this row from its header on line ${table.line}; take it out.`;

export const looseCodes = (text: string, line: number): readonly LooseCode[] =>
  findNumbers(text).map(({ code, lineOffset }) => ({ code, line: line + lineOffset }));

/** All numbers of a table that may be codes. */
export const codesOfTable = (table: Table): readonly LooseCode[] => [
  ...looseCodes(table.header.join(' | '), table.line),
  ...table.rows.flatMap((row) => looseCodes(rowText(row), row.line)),
];

/**
 * Checks that no code of a document is lost: under a heading of codes, each number that may be one
 * is in a row, refused, or named as skipped; and under each heading of a category a table was read.
 */
export class Coverage {
  private readonly scope: Scope;
  private readonly findings: Findings;
  /** The last table since the last heading. */
  private table: Table | undefined;
  private afterCodes = false;
  /** Lines of this section that are refused, together. */
  private loose: { text: Text; problem: string; codes: readonly LooseCode[] }[] = [];

  constructor(scope: Scope, findings: Findings) {
    this.scope = scope;
    this.findings = findings;
  }

  private get inScope(): boolean {
    return this.scope.speaksOfCodes || this.afterCodes;
  }

  private addLoose(text: Text, problem: string, codes: readonly LooseCode[]) {
    this.scope.note('hasTable');
    if (this.findings.accepts(text.line)) this.findings.refuse({ ...text, problem }, codes);
    else this.loose.push({ text, problem, codes });
  }

  /** Takes a line of text outside tables. */
  takeText(text: Text) {
    const { line } = text;
    const words = text.text.replace(/^[\s>]+/, '');
    if (words !== '') this.scope.note('hasText');
    const cells = hasPipe(words) ? splitPipes(words) : words.split('\t');
    const [first = ''] = cells.map((cell) => cell.replace(/[*_`]/g, '').trim());
    const isRow = cells.length > 1 && parseCodeCell(first) !== undefined;
    const isFramed = hasPipe(words) && /^\||[^\\]\|\s*$/.test(words);
    const numbers = looseCodes(text.text, line);
    const codes = numbers.length > 0 || !isRow ? numbers : [{ code: first, line }];
    if (hasPipe(words) && (isRow || (this.afterCodes && isFramed && !text.verbatim))) {
      const isCut = this.table?.rows.length === 0;
      this.addLoose(text, isCut && this.table ? blankLine(this.table) : STRAY, codes);
    } else if (this.inScope && (isRow || startsWithCode(words, text.verbatim))) {
      this.addLoose(text, LISTED, codes);
    } else if (isFramed) {
      this.skip(text, 'it stands in no table and holds no code', this.inScope ? codes : []);
    } else if (this.inScope && codes.length > 0) {
      this.skip(text, MAYBE_CODES, codes);
    }
  }

  /** Takes a heading, which the scope has not entered; whether it is one, and no code of a list. */
  takeHeading({ text, line }: Heading): boolean {
    const { inScope } = this;
    const asText: Text = { kind: 'text', text, line };
    if (inScope && startsWithCode(text)) {
      this.takeText(asText);
      return false;
    }
    this.endSection();
    const codes = inScope ? looseCodes(text, line) : [];
    if (codes.length > 0) this.skip(asText, MAYBE_CODES, codes);
    return true;
  }

  /** Takes a table that was read, or refused, as one of codes. */
  takeCodes(table: Table) {
    this.scope.note('hasTable');
    this.table = table;
    this.afterCodes = true;
  }

  /** Takes a table of something else. */
  takeOther(table: Table, text: string, why: string) {
    const codes = this.inScope ? codesOfTable(table) : [];
    this.findings.skipped.push({ line: table.line, text, why, codes });
    this.table = table;
    this.afterCodes = false;
  }

  private skip({ line, text }: Text, why: string, codes: readonly LooseCode[]) {
    this.findings.skipped.push({ line, text, why, codes });
  }

  private endSection() {
    const [first] = this.loose;
    if (first) {
      const codes = this.loose.flatMap((line) => line.codes);
      const lines = formatLines(this.loose.map(({ text }) => text.line));
      const found = codes.length > 0 ? ` Found: ${codesWithLines(codes)}.` : '';
      const problem = `${first.problem}${found} To leave it out, add --skip ${lines}.`;
      this.findings.refuse({ ...first.text, problem });
    }
    this.loose = [];
    this.table = undefined;
    this.afterCodes = false;
  }

  /** Ends the document; `read` are the resources and categories of its rows. */
  end(read: readonly { readonly resource: string; readonly category: string }[]) {
    this.endSection();
    const found = new Set(read.map(({ resource, category }) => `${resource}/${category}`));
    for (const heading of this.scope.all) {
      if (!this.lacksTable(heading, found)) continue;
      const { line, text } = heading.heading;
      const problem = `${NO_TABLE} To accept that, add --skip ${line}.`;
      this.findings.refuse({ line, text, problem });
    }
  }

  /**
   * A table of contents names headings again, with nothing below them. "Error response" may stand
   * above an example.
   */
  private lacksTable(heading: OpenHeading, found: ReadonlySet<string>): boolean {
    const { category, unclear, hasTable, hasText, resourceAbove } = heading;
    if ((!category && !unclear.category) || hasTable) return false;
    const namesCodes = /\bcodes?\b/i.test(heading.heading.text);
    if (hasText) return namesCodes;
    const isElsewhere = [...found].some(
      (pair) =>
        pair === `${resourceAbove}/${category}` ||
        (!resourceAbove && pair.endsWith(`/${category}`)),
    );
    return !isElsewhere;
  }
}
