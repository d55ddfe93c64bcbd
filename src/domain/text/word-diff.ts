import { withoutFinalPunctuation } from './english.ts';

/**
 * A part of a diff. The parts that are `same` or `removed` form the old text, in order; those that
 * are `same` or `added` form the new one. `removed` comes before `added`.
 */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A word and the white space after it, so that words are aligned, not the spaces between them. */
interface Token {
  readonly word: string;
  readonly space: string;
}

/** A placeholder, a word with apostrophes and hyphens, or one other character; then white space. */
const TOKENS = /(\{[^{}\s]{1,40}\}|[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*|\S|(?=\s))(\s*)/gu;

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKENS)].map(([, word = '', space = '']) => ({ word, space }));

/** Table cells: beyond this, two texts have too little in common to be worth the time. */
const MAX_CELLS = 250_000;

/**
 * The length of the longest common subsequence of two lists from two positions on (dynamic
 * programming, Wagner and Fischer 1974); undefined if that would take too long.
 */
function commonRests(before: readonly Token[], after: readonly Token[]) {
  const width = after.length + 1;
  if ((before.length + 1) * width > MAX_CELLS) return undefined;
  const common = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] as number;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const isSame = before[i]?.word === after[j]?.word;
      common[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

/**
 * The exact word diff of two texts: as many words as possible are kept, in order. A placeholder is
 * one word. Long texts with little in common are replaced as a whole.
 */
export function wordDiff(oldText: string, newText: string): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  const push = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) parts.splice(-1, 1, { kind, text: last.text + text });
    else parts.push({ kind, text });
  };
  // All changes between two `same` parts are one change, without the space after it.
  let [removed, added] = ['', ''];
  const endChange = () => {
    const space = removed.slice(removed.trimEnd().length);
    const isSame = added.slice(added.trimEnd().length) === space;
    push('removed', isSame ? removed.trimEnd() : removed);
    push('added', isSame ? added.trimEnd() : added);
    push('same', isSame ? space : '');
    [removed, added] = ['', ''];
  };
  const [before, after] = [tokensOf(oldText), tokensOf(newText)];
  const common = commonRests(before, after);
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    const isPair = common !== undefined && old?.word === now?.word;
    const isRemoval = !now || !common || common(i + 1, j) >= common(i, j + 1);
    const leaves = isPair || isRemoval ? old : undefined;
    const comes = isPair || !leaves ? now : undefined;
    const same = isPair ? `${old?.word}${old?.space === now?.space ? old?.space : ''}` : '';
    if (same !== '') endChange();
    push('same', same);
    if (leaves) removed += (leaves.word + leaves.space).slice(same.length);
    if (comes) added += (comes.word + comes.space).slice(same.length);
    if (leaves) i++;
    if (comes) j++;
  }
  endChange();
  return parts;
}

/**
 * The word diff of two messages. Final punctuation is not a rewording, so if the messages end
 * differently, both are compared and returned without it.
 */
export function messageDiff(oldText: string, newText: string): readonly DiffPart[] {
  const [oldBare, newBare] = [oldText, newText].map(withoutFinalPunctuation) as [string, string];
  const endAlike = oldText.slice(oldBare.length) === newText.slice(newBare.length);
  return endAlike ? wordDiff(oldText, newText) : wordDiff(oldBare, newBare);
}
