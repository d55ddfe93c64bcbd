import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text with the codes that a careful person finds in it. */
export interface JudgedText {
  /** Which of the sets it is of: each has a writer of its own. */
  readonly set: number;
  readonly text: string;
  readonly codes: readonly string[];
  /** Numbers that may be codes. */
  readonly possible: readonly string[];
  readonly entries: readonly string[];
}

/** The texts and sentences that were looked at, of `judged/`. */
export const readJudgedTexts = (): readonly JudgedText[] =>
  ['texts', 'sentences'].flatMap((kind): readonly JudgedText[] =>
    JSON.parse(readFileSync(join(import.meta.dirname, `judged/decode-${kind}.json`), 'utf8')),
  );
