import { withoutFinalPunctuation } from './english.ts';

/**
 * A stretch of text. The parts that are `same` or `removed` make up the old text, in order,
 * those that are `same` or `added` the new one. `removed` comes before `added`.
 */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A word and the white space after it, so that words are aligned and not the spaces between. */
interface Token {
  readonly word: string;
  readonly space: string;
}

/** A placeholder, a word with its apostrophes and hyphens, or one mark; then white space. */
const TOKENS = /(\{[^{}\s]{1,40}\}|[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*|\S|(?=\s))(\s*)/gu;

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKENS)].map(([, word = '', space = '']) => ({ word, space }));

/** Cells of the table: beyond this two texts have too little in common to be worth the time. */
const MOST_CELLS = 250_000;

/**
 * Lengths of the longest common subsequences of all pairs of ends, as a flat table of
 * `after.length` + 1 columns (dynamic programming, Wagner and Fischer 1974).
 */
function commonEnds(before: readonly Token[], after: readonly Token[]): Uint16Array {
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const isSame = before[i]?.word === after[j]?.word;
      const [both, left, right] = [(i + 1) * width + j + 1, (i + 1) * width + j, i * width + j + 1];
      common[i * width + j] = isSame
        ? (common[both] as number) + 1
        : Math.max(common[left] as number, common[right] as number);
    }
  }
  return common;
}

/** Two words that are the same, or a word that only the old or only the new text has. */
type Step = readonly [old: Token | undefined, now: Token | undefined];

/** As many words as possible in pairs, in order; none where that would take too long. */
function* align(before: readonly Token[], after: readonly Token[]): Generator<Step> {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head]?.word === after[head]?.word) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail)?.word === after.at(-1 - tail)?.word) tail++;
  const [oldMiddle, newMiddle] = [before, after].map((all) =>
    all.slice(head, all.length - tail),
  ) as [Token[], Token[]];
  const width = newMiddle.length + 1;
  if ((oldMiddle.length + 1) * width > MOST_CELLS) {
    for (const old of before) yield [old, undefined];
    for (const now of after) yield [undefined, now];
    return;
  }
  for (let at = 0; at < head; at++) yield [before[at], after[at]];
  const common = commonEnds(oldMiddle, newMiddle);
  let [i, j] = [0, 0];
  while (i < oldMiddle.length || j < newMiddle.length) {
    const [old, now] = [oldMiddle[i], newMiddle[j]];
    const isSame = old?.word === now?.word;
    const isRemoval =
      !now || (common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number);
    const step: Step = isSame ? [old, now] : old && isRemoval ? [old, undefined] : [undefined, now];
    yield step;
    if (step[0]) i++;
    if (step[1]) j++;
  }
  for (let at = tail; at > 0; at--) yield [before.at(-at), after.at(-at)];
}

/** The white space with which both texts end. */
function commonEnd(one: string, other: string): string {
  let length = 0;
  while (/\s/.test(one.at(-1 - length) ?? '') && one.at(-1 - length) === other.at(-1 - length)) {
    length++;
  }
  return one.slice(one.length - length);
}

/**
 * The difference of two texts by words, exact to the letter: as many words as possible stay, in
 * order. A placeholder is one word. Long texts with little in common are wholly replaced.
 */
export function wordDiff(oldText: string, newText: string): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  const push = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) parts.splice(-1, 1, { kind, text: last.text + text });
    else parts.push({ kind, text });
  };
  // What changes between two same parts is one change.
  let [removed, added] = ['', ''];
  const endChange = () => {
    const space = commonEnd(removed, added);
    push('removed', removed.slice(0, removed.length - space.length));
    push('added', added.slice(0, added.length - space.length));
    push('same', space);
    [removed, added] = ['', ''];
  };
  for (const [old, now] of align(tokensOf(oldText), tokensOf(newText))) {
    const same = old && now ? old.word + (old.space === now.space ? old.space : '') : '';
    if (same !== '') endChange();
    push('same', same);
    if (old) removed += (old.word + old.space).slice(same.length);
    if (now) added += (now.word + now.space).slice(same.length);
  }
  endChange();
  return parts;
}

/**
 * The difference of two messages by words. Final punctuation is no rewording, so where the
 * messages end differently, both are compared, and given back, without it.
 */
export function messageDiff(oldText: string, newText: string): readonly DiffPart[] {
  const [oldBare, newBare] = [oldText, newText].map(withoutFinalPunctuation) as [string, string];
  const endAlike = oldText.slice(oldBare.length) === newText.slice(newBare.length);
  return endAlike ? wordDiff(oldText, newText) : wordDiff(oldBare, newBare);
}
