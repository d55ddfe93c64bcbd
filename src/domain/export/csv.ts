import type { Table } from './table.ts';

/** Tells a spreadsheet that the file is UTF-8; without it Excel reads "’" as three characters. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet takes for the start of a formula, the full-width forms of East Asian
 * settings included. Source: OWASP, "CSV Injection".
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet runs: an apostrophe in front makes it text. Takes any string. */
export function neutralised(cell: string): string {
  return FORMULA_START.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A table as CSV by RFC 4180, with a header, CRLF at the end of each line and a byte order
 * mark. Cells that would run as a formula are neutralised. Never throws.
 */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((cells) =>
    cells.map((cell) => quoted(neutralised(cell))).join(','),
  );
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}
