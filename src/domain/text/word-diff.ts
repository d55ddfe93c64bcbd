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

/** Collects parts: what changes between two same parts is one change, and no part is empty. */
class Parts {
  readonly #parts: DiffPart[] = [];
  #removed = '';
  #added = '';

  change(oldText: string, newText: string): void {
    this.#removed += oldText;
    this.#added += newText;
  }

  same(text: string): void {
    if (text === '') return;
    this.finish();
    this.#push('same', text);
  }

  finish(): readonly DiffPart[] {
    // White space that both end with has not changed.
    let end = 0;
    while (
      /\s/.test(this.#removed.at(-1 - end) ?? '') &&
      this.#removed.at(-1 - end) === this.#added.at(-1 - end)
    ) {
      end++;
    }
    const space = this.#removed.slice(this.#removed.length - end);
    this.#push('removed', this.#removed.slice(0, this.#removed.length - end));
    this.#push('added', this.#added.slice(0, this.#added.length - end));
    this.#push('same', space);
    this.#removed = '';
    this.#added = '';
    return this.#parts;
  }

  #push(kind: DiffPart['kind'], text: string): void {
    const last = this.#parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) this.#parts.splice(-1, 1, { kind, text: last.text + text });
    else this.#parts.push({ kind, text });
  }
}

/**
 * The difference of two texts by words, exact to the letter: as many words as possible stay, in
 * order. A placeholder is one word. Long texts with little in common are wholly replaced.
 */
export function wordDiff(oldText: string, newText: string): readonly DiffPart[] {
  const before = tokensOf(oldText);
  const after = tokensOf(newText);
  const parts = new Parts();
  const most = Math.min(before.length, after.length);
  const keep = (old: Token, now: Token) => {
    parts.same(old.space === now.space ? old.word + old.space : old.word);
    if (old.space !== now.space) parts.change(old.space, now.space);
  };

  let head = 0;
  while (head < most && before[head]?.word === after[head]?.word) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail)?.word === after.at(-1 - tail)?.word) tail++;
  const [oldMiddle, newMiddle] = [before, after].map((all) =>
    all.slice(head, all.length - tail),
  ) as [Token[], Token[]];
  const width = newMiddle.length + 1;
  if ((oldMiddle.length + 1) * width > MOST_CELLS) {
    parts.change(oldText, newText);
    return parts.finish();
  }
  for (let at = 0; at < head; at++) keep(before[at] as Token, after[at] as Token);
  const common = commonEnds(oldMiddle, newMiddle);
  let [i, j] = [0, 0];
  while (i < oldMiddle.length || j < newMiddle.length) {
    const [old, now] = [oldMiddle[i], newMiddle[j]];
    const isRemoval =
      !now || (common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number);
    if (old && now && old.word === now.word) {
      keep(old, now);
      i++;
      j++;
    } else if (old && isRemoval) {
      parts.change(old.word + old.space, '');
      i++;
    } else if (now) {
      parts.change('', now.word + now.space);
      j++;
    }
  }
  for (let at = tail; at > 0; at--) keep(before.at(-at) as Token, after.at(-at) as Token);
  return parts.finish();
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
