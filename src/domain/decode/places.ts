import type { Path } from './candidate.ts';

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

const PLAIN_NAME = /^[\p{L}_$][\p{L}\p{N}_$:-]*$/u;
const LONGEST_NAME = 80;

/** Names and positions as a path: `response.customers.customer[0].item_status`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (PLAIN_NAME.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(part.slice(0, LONGEST_NAME))}]`;
  }
  return text;
}
