/** How long a match of a sticky pattern is that begins exactly at a position; 0 without one. */
export function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
