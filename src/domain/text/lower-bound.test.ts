import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound } from './lower-bound.ts';

test('the first item not below the wanted one is found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 })),
      fc.integer({ max: 31 }),
      (items, wanted) => {
        const ascending = items.toSorted((a, b) => a - b);
        const first = ascending.findIndex((item) => item >= wanted);
        expect(lowerBound(ascending, wanted)).toBe(first === -1 ? ascending.length : first);
      },
    ),
  );
});
