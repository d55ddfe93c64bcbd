import { groupBy } from '../../domain/group-by.ts';
import { type LooseCode, looseCodes, parseCodeCell, plainDigits, startsWithCode } from './codes.ts';
import type { Row } from './document.ts';
import { formatLines } from './line-ranges.ts';
import { lastLineOf } from './original-lines.ts';
import type { OpenHeading, Scope } from './scope.ts';
import {
  type Block,
  type Fault,
  hasPipe,
  type SourceLine,
  splitPipes,
  type Table,
  type Text,
  type Unreadable,
} from './tables.ts';

/** Part of a document that was not read as rows. */
export interface Skipped extends SourceLine {
  readonly why: string;
}

const STRAY =
  'This looks like a status code, but is in no table. Write it as a row of one, right below its ' +
  'header (in Markdown with a rule like |---|---| in between), or take it out.';

/** "701 (line 11), 702 (lines 12-14)" */
export const codesWithLines = (codes: readonly LooseCode[]): string =>
  [...groupBy(codes, ({ code }) => code)]
    .map(([code, all]) => {
      const lines = formatLines(all.map(({ line }) => line));
      return `${code} (${/\D/.test(lines) ? 'lines' : 'line'} ${lines})`;
    })
    .join(', ');

/**
 * Sees to it that no code of a document is lost: under a heading of codes, a line that starts like
 * one is refused, and so is a heading of a category without a table. All other numbers there are
 * found in the original itself, whatever reader it had.
 */
export class Coverage {
  readonly faults: Fault[] = [];
  readonly skipped: Skipped[] = [];
  /** The lines of the original on which numbers may be codes. */
  readonly lines = new Set<number>();
  private readonly scope: Scope;
  private readonly accepted: ReadonlySet<number>;
  /** The last table since the last heading, and whether it is one of codes. */
  private table: Table | undefined;
  private afterCodes = false;
  /** Lines of this section that are refused, together. */
  private stray: Fault[] = [];

  constructor(scope: Scope, accepted: ReadonlySet<number>) {
    this.scope = scope;
    this.accepted = accepted;
  }

  /** Whether numbers may be codes here. */
  get inScope(): boolean {
    return this.scope.speaksOfCodes || this.afterCodes;
  }

  /** Notes the lines of a block that was taken, up to that of the next one. */
  note({ line }: Block, next: number) {
    for (let at = line; this.inScope && at < Math.max(next, line + 1); at++) this.lines.add(at);
  }

  /** Refuses a part of the document, unless its line was accepted. */
  refuse({ line, text, problem }: Fault) {
    if (this.accepted.has(line)) this.skipped.push({ line, text, why: 'left out by --skip' });
    else this.faults.push({ line, text, problem });
  }

  takeText({ text, line, verbatim }: Text) {
    const words = text.replace(/^[\s>]+/, '');
    if (words !== '') this.scope.note('hasText');
    const hasPipes = hasPipe(words);
    const cells = hasPipes ? splitPipes(words) : words.split('\t');
    const first = (cells[0] ?? '').replace(/[*_`]/g, '').trim();
    const isRow = cells.length > 1 && parseCodeCell(first) !== undefined;
    const isFramed = hasPipes && /^\||[^\\]\|\s*$/.test(words);
    const isStray = hasPipes && (isRow || (this.afterCodes && isFramed && !verbatim));
    if (!isStray && !(this.inScope && (isRow || startsWithCode(words, verbatim)))) return;
    const header = isStray && this.table?.rows.length === 0 ? this.table.line : undefined;
    const problem = header
      ? `A blank line separates this row from its header on line ${header}; take it out.`
      : STRAY;
    this.scope.note('hasTable');
    if (this.accepted.has(line)) this.refuse({ line, text, problem });
    else this.stray.push({ line, text, problem });
  }

  takeUnreadable(block: Unreadable) {
    if (block.ofTable && !this.afterCodes) return;
    this.scope.note('hasTable');
    this.refuse(block);
  }

  /** Takes a table: whether it is read or refused as one of codes, or names them at least. */
  takeTable(table: Table, isOfCodes: boolean, namesCodes: boolean) {
    if (isOfCodes) this.scope.note('hasTable');
    this.table = table;
    this.afterCodes = isOfCodes || namesCodes;
  }

  endSection() {
    const [first] = this.stray;
    if (first) {
      const lines = formatLines(this.stray.map(({ line }) => line));
      this.refuse({ ...first, problem: `${first.problem} To leave it out, add --skip ${lines}.` });
    }
    this.stray = [];
    this.table = undefined;
    this.afterCodes = false;
  }

  endDocument() {
    this.endSection();
    for (const { heading } of this.scope.all.filter(this.lacksTable)) {
      const problem = `No table of codes was read under this heading. To accept that, add --skip ${heading.line}.`;
      this.refuse({ ...heading, problem });
    }
  }

  /**
   * A table of contents names headings again, with nothing below them. "Error response" may stand
   * above an example.
   */
  private lacksTable = (open: OpenHeading): boolean => {
    const { category, hasTable, hasText, resourceAbove } = open;
    if (category === undefined || hasTable) return false;
    if (hasText) return /\bcodes?\b/i.test(open.heading.text);
    return !this.scope.all.some(
      (other) =>
        other.hasTable &&
        other.category === category &&
        (!resourceAbove || other.resourceAbove === resourceAbove),
    );
  };
}

/** They are not read at all. */
const SCRIPTS = /<(script|style)\b.*?<\/\1\s*>/gis;
const TAG = /<[a-z][^<>]*>/gi;
/** Attributes of tags whose numbers are lengths, places and addresses. */
const LAYOUT =
  /(?<=\s)(?:[\w-]*(?:width|height|span|length|index|size)|border|cell\w+|class|cols|d|href|max|min|points|r|[rcd]?[xy]\d?|rows|src\w*|start|step|style|transform|viewBox)=(?:"[^"]*"|'[^']*'|[^\s>"']+)/gis;

/** The numbers on some lines of an original that may be codes and are in no row there. */
export function findLooseCodes(
  original: readonly string[],
  lines: ReadonlySet<number>,
  rows: readonly Row[],
): readonly LooseCode[] {
  const inRows = new Set<string>();
  for (const row of rows) {
    const numbers = plainDigits([row.code, ...row.messages].join('\n')).match(/\d+/g) ?? [];
    for (let line = row.line; line <= lastLineOf(row); line++) {
      for (const number of numbers) inRows.add(`${line} ${number}`);
    }
  }
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const read = original
    .join('\n')
    .replace(SCRIPTS, blank)
    .replace(TAG, (tag) => tag.replace(LAYOUT, blank));
  return read
    .split('\n')
    .flatMap((text, index) => (lines.has(index + 1) ? looseCodes(text, index + 1) : []))
    .filter(({ code, line }) => !inRows.has(`${line} ${code}`));
}
