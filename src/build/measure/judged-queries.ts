import { readdirSync, readFileSync } from 'node:fs';
import { groupBy } from '../../domain/group-by.ts';

/** A query that people type or paste, and the entries that answer it, judged before running it. */
export interface JudgedQuery {
  readonly query: string;
  /** Ids of entries that are a right first answer. Empty: there must be no hit. */
  readonly right: readonly string[];
}

const FOLDER = new URL('judged/', import.meta.url);

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Parses `customer:816,1011 points:816` into entry ids; codes belong to the resource before. */
function readIds(text: string): readonly string[] {
  let resource = '';
  return (text.match(/[^ ,]+/g) ?? []).map((part) => {
    if (!part.includes(':')) return `${resource}:${part}`;
    resource = part.slice(0, part.indexOf(':'));
    return part;
  });
}

/** Parses lines of a query (control characters as in JSON), a tab and the right entries. */
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
 * The queries of a kind. For `several`, `right` lists the first hits, number by number in this
 * order. Throws for a kind without a file.
 */
export const judged = (kind: string): readonly JudgedQuery[] =>
  parseJudged(readFileSync(new URL(`${kind}.tsv`, FOLDER), 'utf8'));

export const ALL_JUDGED = JUDGED_KINDS.flatMap(judged);

/** Queries held out from tuning, by kind. */
export function blindQueries(): readonly (readonly [string, readonly JudgedQuery[]])[] {
  const text = readFileSync(new URL('blind/search-queries.tsv', import.meta.url), 'utf8');
  const byKind = groupBy(text.split('\n').filter(Boolean), (line) => line.split('\t', 1)[0] ?? '');
  return [...byKind].map(([kind, same]) => {
    const lines = same.map((line) => line.slice(kind.length + 1));
    return [kind, parseJudged(lines.join('\n'))] as const;
  });
}
