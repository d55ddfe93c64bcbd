/** Splits at pipes that no backslash escapes. Cells are trimmed; outer pipes are optional. */
export function splitPipes(line: string): readonly string[] {
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
  if (start < text.length || text === '') cells.push(text.slice(start).trim());
  return cells;
}

export const hasPipe = (line: string): boolean => /(?:^|[^\\])(?:\\\\)*\|/.test(line);

/** Whether a line is the rule under a header row: `|---|:--:|`. */
export const isDelimiterRow = (line: string): boolean =>
  hasPipe(line) && splitPipes(line).every((cell) => /^:?-+:?$/.test(cell));
