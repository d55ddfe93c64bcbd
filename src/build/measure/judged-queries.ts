import { readFileSync } from 'node:fs';

/** What people type and paste, and which entries answer it; each was judged before it was asked. */
export interface JudgedQuery {
  readonly query: string;
  /** Ids of entries that are a right first answer. Empty: there must be no hit at all. */
  readonly right: readonly string[];
}

/** One file each in the folder `judged`; the last are whole situations in people's own words. */
const KINDS = [
  'code',
  'qualified',
  'several',
  'documented',
  'filled',
  'pasted',
  'words',
  'half-typed',
  'misspelt',
  'joined-or-split',
  'synonyms',
  'numbers-in-words',
  'abbreviations',
  'identifiers',
  'questions',
  'second-language',
  'junk',
  'other-domains',
  'own-words',
] as const;

export type JudgedKind = (typeof KINDS)[number];

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** `customer:816,1011 points:816` as ids of entries. */
const readIds = (text: string): readonly string[] =>
  text.split(' ').flatMap((part) => {
    const [resource, codes] = part.split(':');
    return codes ? codes.split(',').map((code) => `${resource}:${code}`) : [];
  });

/** Lines of a query, with control characters as in JSON, a tab, and the ids of right answers. */
export function parseJudged(text: string): readonly JudgedQuery[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [query = '', ids = ''] = line.split('\t');
      const typed = query.replace(/\\(.)/g, (_, letter: string) => CONTROLS[letter] ?? letter);
      return { query: typed, right: readIds(ids) };
    });
}

const read = (kind: JudgedKind): readonly JudgedQuery[] =>
  parseJudged(readFileSync(new URL(`judged/${kind}.tsv`, import.meta.url), 'utf8'));

/** For `several`, `right` is what the first hits must be, number by number in this order. */
export const JUDGED = Object.fromEntries(KINDS.map((kind) => [kind, read(kind)])) as Readonly<
  Record<JudgedKind, readonly JudgedQuery[]>
>;
