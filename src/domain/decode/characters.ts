/** A line ends with either; the end of the text counts as one. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || Number.isNaN(code);
}

/**
 * Each opening quotation mark with its closing ones; typographic ones come from chats and documents.
 * It is a closing one too, so that a string without an end is looked for up to the next string.
 */
const MARKS = ['""', "''", '``', '“”“', '””“', '‘’‘', '’’‘'];
const CLOSING = new Map(MARKS.map((marks) => [marks.charCodeAt(0), marks.slice(1)]));

/** The marks that close a string opened by this character; undefined if it opens none. */
export function findClosing(code: number): string | undefined {
  return CLOSING.get(code);
}

/** How long a match of a sticky pattern is that begins exactly at a position; 0 without one. */
export function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

const PIECE = 4_096;

/** The text of the first characters of a list of their codes. */
export function textOf(codes: readonly number[], length: number): string {
  let text = '';
  for (let at = 0; at < length; at += PIECE) {
    // To spread them takes five times as long.
    text += Reflect.apply(String.fromCharCode, null, codes.slice(at, Math.min(length, at + PIECE)));
  }
  return text;
}
