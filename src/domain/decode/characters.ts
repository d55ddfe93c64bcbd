/** A line ends with either; the end of the text counts as one. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || Number.isNaN(code);
}

/** How long a match of a sticky pattern is that begins exactly at a position; 0 without one. */
export function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
