/**
 * How many words must be put in, taken out or exchanged to make one list of words the other
 * (Levenshtein's distance). Stops counting above `most` and returns infinity there. Symmetric.
 */
export function wordDistance(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, word] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const exchanged = (previous[column] ?? 0) + (word === other ? 0 : 1);
      const takenOut = (previous[column + 1] ?? 0) + 1;
      const putIn = (current[column] ?? 0) + 1;
      current.push(Math.min(exchanged, takenOut, putIn));
    }
    if (Math.min(...current) > most) return Number.POSITIVE_INFINITY;
    previous = current;
  }
  const distance = previous.at(-1) ?? 0;
  return distance > most ? Number.POSITIVE_INFINITY : distance;
}
