/** Text in rows and columns, the same number of cells in each. A cell may have several lines. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Several texts in one cell, each on a line of its own. */
export function inLines(texts: readonly string[]): string {
  return texts.join('\n');
}
