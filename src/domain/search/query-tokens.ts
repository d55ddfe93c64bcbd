import { type Token, tokenize } from '../text/tokenize.ts';
import type { WordIndex } from './word-index.ts';

/**
 * Tokens typed in one piece, by case alone, as one or several words: `userId` is two where the
 * catalog has both, `cUSTOMER` is one whatever it is.
 */
function readRun(run: readonly Token[], { words }: WordIndex): readonly Token[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length === 1) return run;
  if (run.every(({ word }) => word.length > 1 && words.has(word))) return run;
  const word = run.map((token) => token.word).join('');
  return [{ word, start: first.start, end: last.end, glued: first.glued }];
}

/** A word that the catalog has only in parts, as these parts; any other as it is. */
function readCompound(token: Token, { compounds, words }: WordIndex): readonly Token[] {
  const parts = compounds.get(token.word);
  if (!parts || words.has(token.word)) return [token];
  let { start } = token;
  return parts.map((word, at) => {
    const end = at === parts.length - 1 ? token.end : Math.min(token.end, start + word.length);
    const part = { word, start, end, glued: at > 0 || token.glued };
    start = end;
    return part;
  });
}

/**
 * The words and numbers of a query as the catalog writes them, so that upper and lower case and
 * words written as one make no difference. Never throws.
 */
export function queryTokens(text: string, index: WordIndex): readonly Token[] {
  const runs: Token[][] = [];
  for (const token of tokenize(text)) {
    const run = runs.at(-1);
    if (run && token.glued && run.at(-1)?.end === token.start) run.push(token);
    else runs.push([token]);
  }
  return runs.flatMap((run) => readRun(run, index)).flatMap((token) => readCompound(token, index));
}
