import type { SourceLine } from './source.ts';

/** The lines of a cell as written, markup included. Empty or blank when the cell is empty. */
export type Cell = readonly SourceLine[];

export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A line that cannot be placed, and why. */
export interface Fault {
  readonly at: SourceLine;
  readonly problem: string;
}

export interface Table {
  readonly kind: 'table';
  readonly line: number;
  /** The cells of the header row as written; empty when the table has none. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Why the table cannot be read whole; of no weight when it turns out not to be of codes. */
  readonly fault?: Fault | undefined;
}

export interface Heading {
  readonly kind: 'heading';
  readonly line: number;
  /** 1 is the highest of the page, 0 its title. */
  readonly level: number;
  readonly text: string;
}

/** A line that looks like a row, but stands in no table. */
export interface StrayRow {
  readonly kind: 'stray';
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** A line outside tables that starts with a number like a code, or indented code with pipes. */
export interface ListedCode {
  readonly kind: 'listed';
  readonly line: number;
  readonly text: string;
}

/** A line outside tables that names codes of a category, but is no heading. */
export interface Remark {
  readonly kind: 'remark';
  readonly line: number;
  readonly text: string;
  /** Its id. */
  readonly category: string;
}

/** What readers make of every shape of document: its headings and tables, in order. */
export type Block = Heading | Table | StrayRow | ListedCode | Remark;

/** Level of a line that is no heading by its markup but says nothing else. */
export const LOWEST_LEVEL = 7;
