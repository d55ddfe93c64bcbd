import type { JudgedQuery } from './judged-queries.ts';

/** Finds ids of entries for a query, best first. */
export type Engine = (query: string) => readonly string[];

export interface Figures {
  readonly queries: number;
  /** Shares from 0 to 1 of queries with a right answer first, and among the first five. */
  readonly first: number;
  readonly firstFive: number;
  /** The mean of 1 over the place of the first right answer. */
  readonly reciprocal: number;
}

/** The place of the first right answer, from 1; undefined when there is none. */
export type Placed = (answers: readonly string[], right: readonly string[]) => number | undefined;

/** Any one right answer will do; where there is none, an empty answer is right. */
export const anyRight: Placed = (answers, right) => {
  if (right.length === 0) return answers.length === 0 ? 1 : undefined;
  const place = answers.findIndex((id) => right.includes(id));
  return place < 0 ? undefined : place + 1;
};

const codeOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The numbers of the first answers must be those of the right ones, in this order. */
export const allInOrder: Placed = (answers, right) => {
  const wanted = [...new Set(right.map(codeOf))];
  const found = [...new Set(answers.map(codeOf))];
  return wanted.every((code, at) => found[at] === code) && answers.length >= right.length
    ? 1
    : undefined;
};

export interface Miss {
  readonly query: string;
  readonly right: readonly string[];
  readonly answers: readonly string[];
}

/** Runs queries through an engine and sums up, with those that had no right answer first. */
export function measure(
  engine: Engine,
  queries: readonly JudgedQuery[],
  placed: Placed = anyRight,
): { readonly figures: Figures; readonly misses: readonly Miss[] } {
  const misses: Miss[] = [];
  let first = 0;
  let firstFive = 0;
  let reciprocal = 0;
  for (const { query, right } of queries) {
    const answers = engine(query);
    const place = placed(answers, right) ?? Number.POSITIVE_INFINITY;
    if (place === 1) first++;
    else misses.push({ query, right, answers: answers.slice(0, 5) });
    if (place <= 5) firstFive++;
    reciprocal += 1 / place;
  }
  const all = Math.max(queries.length, 1);
  return {
    figures: {
      queries: queries.length,
      first: first / all,
      firstFive: firstFive / all,
      reciprocal: reciprocal / all,
    },
    misses,
  };
}
