import { readdirSync, readFileSync } from 'node:fs';
import { groupBy } from '../../domain/group-by.ts';

/** What people type and paste, and which entries answer it; each was judged before it was asked. */
export interface JudgedQuery {
  readonly query: string;
  /** Ids of entries that are a right first answer. Empty: there must be no hit at all. */
  readonly right: readonly string[];
}

const FOLDER = new URL('judged/', import.meta.url);

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** `customer:816,1011 points:816` as ids of entries: a number is of the resource before it. */
function readIds(text: string): readonly string[] {
  let resource = '';
  return (text.match(/[^ ,]+/g) ?? []).map((part) => {
    if (!part.includes(':')) return `${resource}:${part}`;
    resource = part.slice(0, part.indexOf(':'));
    return part;
  });
}

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
export const JUDGED_KINDS = readdirSync(FOLDER).flatMap((file) =>
  file.endsWith('.tsv') ? file.slice(0, -'.tsv'.length) : [],
);

/**
 * The queries of a kind; for `several`, `right` is what the first hits must be, number by number
 * in this order. Throws for a kind that has no file.
 */
export const judged = (kind: string): readonly JudgedQuery[] =>
  parseJudged(readFileSync(new URL(`${kind}.tsv`, FOLDER), 'utf8'));

export const ALL_JUDGED = JUDGED_KINDS.flatMap(judged);

/** The queries that nobody tunes on, by kind. */
export function blindQueries(): readonly (readonly [string, readonly JudgedQuery[]])[] {
  const text = readFileSync(new URL('blind/search-queries.tsv', import.meta.url), 'utf8');
  const byKind = groupBy(text.split('\n').filter(Boolean), (line) => line.split('\t', 1)[0] ?? '');
  return [...byKind].map(([kind, same]) => {
    const lines = same.map((line) => line.slice(kind.length + 1));
    return [kind, parseJudged(lines.join('\n'))] as const;
  });
}
