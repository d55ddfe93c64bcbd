import { readdirSync, readFileSync } from 'node:fs';

/** What people type and paste, and which entries answer it; each was judged before it was asked. */
export interface JudgedQuery {
  readonly query: string;
  /** Ids of entries that are a right first answer. Empty: there must be no hit at all. */
  readonly right: readonly string[];
}

const FOLDER = new URL('judged/', import.meta.url);

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** `customer:816,1011 points:816` as ids of entries. */
const readIds = (text: string): readonly string[] =>
  text.split(' ').flatMap((part) => {
    const [resource, codes] = part.split(':');
    return codes ? codes.split(',').map((code) => `${resource}:${code}`) : [];
  });

/** Lines of a query, with control characters as in JSON, a tab, and the ids of right answers. */
export const parseJudged = (text: string): readonly JudgedQuery[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [query = '', ids = ''] = line.split('\t');
      const typed = query.replace(/\\(.)/g, (_, letter: string) => CONTROLS[letter] ?? letter);
      return { query: typed, right: readIds(ids) };
    });

/** The kinds of judged queries, one file each; `own-words` are whole situations. */
export const JUDGED_KINDS = readdirSync(FOLDER).map((file) => file.replace(/\.tsv$/, ''));

/**
 * The queries of a kind; for `several`, `right` is what the first hits must be, number by number
 * in this order. Throws for a kind that has no file.
 */
export const judged = (kind: string): readonly JudgedQuery[] =>
  parseJudged(readFileSync(new URL(`${kind}.tsv`, FOLDER), 'utf8'));

export const ALL_JUDGED = JUDGED_KINDS.flatMap(judged);
