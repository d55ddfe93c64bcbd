/** What became of a word on the way from one text to the other. */
export type Step = 'same' | 'removed' | 'added';

/** Table cells: beyond this two texts have too little in common to be worth the time. */
const MOST_CELLS = 250_000;

/**
 * The shortest way from one list of words to another: as many as possible stay, in order (the
 * longest common subsequence), and what goes stands before what comes. Undefined for lists that
 * differ in too many words. Never throws.
 */
export function alignWords(
  before: readonly string[],
  after: readonly string[],
): readonly Step[] | undefined {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const middle = alignMiddle(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  const same = (count: number) => Array<Step>(count).fill('same');
  return middle && [...same(head), ...middle, ...same(tail)];
}

function alignMiddle(before: readonly string[], after: readonly string[]): Step[] | undefined {
  const width = after.length + 1;
  if ((before.length + 1) * width > MOST_CELLS) return undefined;
  // Of the words from each place to the end: how many the two lists have in common.
  const common = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const isSame = before[i] === after[j];
      common[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Step[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      steps.push('same');
      i++;
      j++;
    } else if (j === after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      steps.push('removed');
      i++;
    } else {
      steps.push('added');
      j++;
    }
  }
  return steps;
}
