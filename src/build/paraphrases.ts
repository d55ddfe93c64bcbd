import { readdirSync, readFileSync } from 'node:fs';
import { groupBy } from '../domain/group-by.ts';
import type { Paraphrases } from '../domain/search/paraphrases.ts';

const FOLDER = new URL('../domain/search/paraphrases/', import.meta.url);

/** Lines of a wording, a tab and what people say for it. Throws on any other line. */
export const parseParaphrases = (text: string): readonly (readonly [string, string])[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [wording, said, more] = line.split('\t');
      if (!wording || !said || more !== undefined) throw new Error(`No paraphrase: ${line}`);
      return [wording, said] as const;
    });

/** The paraphrases of all resources, one file each, by wording. */
export function readParaphrases(): Paraphrases {
  const lines = readdirSync(FOLDER)
    .toSorted()
    .flatMap((file) => parseParaphrases(readFileSync(new URL(file, FOLDER), 'utf8')));
  const byWording = groupBy(lines, ([wording]) => wording);
  return [...byWording].map(([wording, same]) => [wording, same.map(([, said]) => said)]);
}
