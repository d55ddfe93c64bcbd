import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text with the codes that a careful person finds in it. */
export interface JudgedText {
  /** Its set; each set has its own author. */
  readonly set: number;
  readonly text: string;
  readonly codes: readonly string[];
  /** Numbers that may be codes. */
  readonly possible: readonly string[];
  readonly entries: readonly string[];
}

/** The judged texts and sentences in `judged/`. */
export const readJudgedTexts = (): readonly JudgedText[] =>
  ['texts', 'sentences'].flatMap((kind): readonly JudgedText[] =>
    JSON.parse(readFileSync(join(import.meta.dirname, `judged/decode-${kind}.json`), 'utf8')),
  );
