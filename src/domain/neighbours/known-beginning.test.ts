import { expect, test } from 'vitest';
import { knownBeginning } from './known-beginning.ts';

test.each([
  ['8094', '809'],
  ['8194', '81'],
  ['8994', undefined],
  ['80935', '809'],
  ['7', undefined],
])('of %s, codes begin with %s', (digits, beginning) => {
  expect(knownBeginning([7, 809, 8092, 8093, 8100], digits)).toBe(beginning);
});
