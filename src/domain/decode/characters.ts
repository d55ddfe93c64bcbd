/** A line ends with either; the end of the text counts as one. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || Number.isNaN(code);
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
