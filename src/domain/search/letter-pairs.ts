/** The pairs of letters of a word that stand side by side, with its edges. */
function pairsOf(word: string): ReadonlySet<string> {
  const framed = `^${word}$`;
  const pairs = new Set<string>();
  for (let at = 1; at < framed.length; at++) pairs.add(framed.slice(at - 1, at + 1));
  return pairs;
}

/**
 * Makes a function that finds the words which share most pairs of letters with one that is
 * `edits` away from them: all that can be, few that cannot, best first and at most `most`.
 * Looking closely at all words for each that is misspelt would take too long.
 */
export function createPairSearch(words: readonly string[]) {
  const byPair = new Map<string, number[]>();
  words.forEach((word, position) => {
    for (const pair of pairsOf(word)) {
      const same = byPair.get(pair);
      if (same) same.push(position);
      else byPair.set(pair, [position]);
    }
  });
  const shared = new Uint8Array(words.length);

  return (word: string, edits: number, most: number): readonly string[] => {
    const pairs = pairsOf(word);
    const touched: number[] = [];
    for (const pair of pairs) {
      for (const position of byPair.get(pair) ?? []) {
        if (shared[position] === 0) touched.push(position);
        shared[position] = (shared[position] as number) + 1;
      }
    }
    // A swap spoils three pairs, any other edit two; a half typed word also lacks its end.
    const least = Math.max(1, pairs.size - 1 - 3 * edits);
    const near = touched
      .filter((position) => (shared[position] as number) >= least)
      .sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b)
      .slice(0, most)
      .map((position) => words[position] as string);
    for (const position of touched) shared[position] = 0;
    return near;
  };
}
