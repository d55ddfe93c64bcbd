/** The cells of one physical line of a pipe table, and whether a pipe closes the last. */
export interface PipeRow {
  readonly cells: readonly string[];
  readonly closed: boolean;
}

/** Splits at pipes that no backslash escapes. Cells are trimmed; outer pipes are optional. */
export function splitPipes(line: string): PipeRow {
  const text = line.trim();
  const cells: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '|') {
      if (i > 0) cells.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const closed = text !== '' && start === text.length;
  if (!closed) cells.push(text.slice(start).trim());
  return { cells, closed };
}

/** Whether a line has a pipe that no backslash escapes. */
export const hasPipe = (line: string): boolean => /(?:^|[^\\])(?:\\\\)*\|/.test(line);

/** Whether a line is the rule under a header row: `|---|:--:|`. */
export function isDelimiterRow(line: string): boolean {
  return hasPipe(line) && splitPipes(line).cells.every((cell) => /^:?-+:?$/.test(cell));
}
