import { readdirSync, readFileSync } from 'node:fs';
import { createCatalog } from '../domain/catalog/create-catalog.ts';
import { wordingKey } from '../domain/catalog/messages.ts';
import type { CatalogData } from '../domain/catalog/schema.ts';
import { statedWordings, wordingsOf } from '../domain/catalog/wordings.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Paraphrases } from '../domain/search/paraphrases.ts';
import { counted } from '../domain/text/english.ts';
import type { Violation } from './ingest/document.ts';

const FOLDER = new URL('../domain/search/paraphrases/', import.meta.url);

/** Parses lines of a wording, a tab and a paraphrase. Throws on any other line. */
export const parseParaphrases = (text: string): readonly (readonly [string, string])[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [wording, said, more] = line.split('\t');
      if (!wording || !said || more !== undefined) throw new Error(`No paraphrase: ${line}`);
      return [wording, said] as const;
    });

/** The paraphrases of all resources, one file each, grouped by wording. */
export function readParaphrases(): Paraphrases {
  const lines = readdirSync(FOLDER)
    .toSorted()
    .flatMap((file) => parseParaphrases(readFileSync(new URL(file, FOLDER), 'utf8')));
  const byWording = groupBy(lines, ([wording]) => wording);
  return [...byWording].map(([wording, same]) => [wording, same.map(([, said]) => said)]);
}

/** Every wording of the first documents has at least this many paraphrases. */
const MIN_COUNT = 12;

/** Reports wordings with too few paraphrases, and paraphrases without a wording. */
export function checkParaphrases(
  data: CatalogData,
  paraphrases: Paraphrases,
): readonly Violation[] {
  const catalog = createCatalog(data);
  const place = 'src/domain/search/paraphrases';
  const counts = new Map(paraphrases.map(([wording, said]) => [wordingKey(wording), said.length]));
  const wordings = new Map(
    catalog.entries
      .flatMap((entry) => statedWordings(wordingsOf(catalog, entry)))
      .map(({ key, text }) => [key, text] as const),
  );
  const few = [...wordings].flatMap(([key, text]) => {
    const count = counts.get(key) ?? 0;
    return count >= MIN_COUNT ? [] : `"${text}" has ${counted(count, 'paraphrase')}.`;
  });
  const unmatched = [...counts.keys()].filter((key) => !wordings.has(key));
  const todo = 'Give its lines to the wording that took its place, or take them out.';
  return [
    ...few.map((problem) => ({ place, problem, todo: 'Add what people say for it.' })),
    ...unmatched.map((key) => ({ place, problem: `"${key}" is in no document.`, todo })),
  ];
}
