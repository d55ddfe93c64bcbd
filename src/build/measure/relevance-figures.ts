import type { JudgedQuery } from './judged-queries.ts';

/** Rank of the first right answer, from 1; undefined if there is none. */
export type Placed = (answers: readonly string[], right: readonly string[]) => number | undefined;

/** Any right answer counts; where there is none, an empty result is right. */
export const anyRight: Placed = (answers, right) => {
  if (right.length === 0) return answers.length === 0 ? 1 : undefined;
  const place = answers.findIndex((id) => right.includes(id));
  return place < 0 ? undefined : place + 1;
};

const codeOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The first answers must have the codes of the right ones, in this order. */
export const allInOrder: Placed = (answers, right) => {
  const wanted = [...new Set(right.map(codeOf))];
  const found = [...new Set(answers.map(codeOf))];
  return wanted.every((code, at) => found[at] === code) && answers.length >= right.length
    ? 1
    : undefined;
};

/** Runs queries through an engine. A miss is a query without a right first answer. */
export function measure(
  idsOf: (query: string) => readonly string[],
  queries: readonly JudgedQuery[],
  placed: Placed = anyRight,
) {
  const asked = queries.map(({ query, right }) => {
    const answers = idsOf(query);
    const place = placed(answers, right) ?? Number.POSITIVE_INFINITY;
    return { query, right, place, answers: answers.slice(0, 5) };
  });
  const mean = (weigh: (place: number) => number) =>
    asked.reduce((sum, { place }) => sum + weigh(place), 0) / Math.max(asked.length, 1);
  const figures = {
    queries: asked.length,
    /** Shares of queries, from 0 to 1, with a right answer first and among the first five. */
    first: mean((place) => Number(place === 1)),
    firstFive: mean((place) => Number(place <= 5)),
    /** Mean reciprocal rank. */
    reciprocal: mean((place) => 1 / place),
  };
  return { figures, misses: asked.filter(({ place }) => place > 1) };
}
