import { expect, test } from 'vitest';
import { JUDGED_KINDS, judged, parseJudged } from './judged-queries.ts';

test('a line is a query and the ids of its right answers, by resource', () => {
  expect(parseJudged('old phone\tcustomer:1,22 points:3\nsim\ta:1,b:2\npizza\t\n')).toEqual([
    { query: 'old phone', right: ['customer:1', 'customer:22', 'points:3'] },
    { query: 'sim', right: ['a:1', 'b:2'] },
    { query: 'pizza', right: [] },
  ]);
});

test('control characters and backslashes are written as in JSON', () => {
  expect(parseJudged('a\\nb\\tc\\\\n\tx:1')[0]?.query).toBe('a\nb\tc\\n');
});

test('no query is judged twice within a kind', () => {
  const twice = JUDGED_KINDS.flatMap((kind) => {
    const asked = judged(kind).map(({ query }) => query);
    return asked.filter((query, at) => asked.indexOf(query) !== at).map((query) => [kind, query]);
  });
  expect(twice).toEqual([]);
});
