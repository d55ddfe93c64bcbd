/**
 * Makes a function that gives the line and column of an offset, both from 1, columns in UTF-16
 * units. Offsets must be asked for in ascending order, so that the text is walked through once.
 */
export function createPlaces(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  let read = 0;
  return (offset) => {
    for (; read < offset; read++) {
      const code = text.charCodeAt(read);
      if (code !== 10 && (code !== 13 || text.charCodeAt(read + 1) === 10)) continue;
      line++;
      lineStart = read + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}
