import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawn, drawnFurther, drawnWhole, nextDrawn } from './drawn.ts';

const WHOLE = drawnWhole('');
const FIRST = 20;

/** All steps from `drawn` to the end, itself included. */
function stepsFrom(drawn: Drawn, search: string, totalOf: (search: string) => number): Drawn[] {
  const next = nextDrawn(drawn, search, totalOf(drawn.search), FIRST);
  return next ? [drawn, ...stepsFrom(next, search, totalOf)] : [drawn];
}

describe('what is drawn of a list', () => {
  it('is all of it at once after a link, with nothing left to do', () => {
    expect(nextDrawn(WHOLE, '', 457, FIRST)).toBeUndefined();
  });

  it('is taken off to a screenful before another list takes its place, which then grows', () => {
    const steps = stepsFrom(WHOLE, '?q=a', (search) => (search === '' ? 400 : 90));
    expect(steps.map(({ search, count }) => [search, count])).toEqual([
      ['', 600],
      ['', 160],
      ['', 20],
      ['?q=a', 20],
      ['?q=a', 60],
      ['?q=a', 100],
    ]);
  });

  it('is another list at once when the first is short', () => {
    const next = nextDrawn(WHOLE, '?q=a', 12, FIRST);
    expect(next).toEqual({ search: '?q=a', count: 20, most: 600 });
  });

  it('ends at what nobody has to ask for, and goes on when somebody asks', () => {
    expect(nextDrawn(WHOLE, '', 5000, FIRST)).toBeUndefined();
    expect(stepsFrom(drawnFurther(WHOLE), '', () => 5000).at(-1)).toMatchObject({ count: 1200 });
  });

  it('gives way to another only as a screenful, and ends with the list asked for', () => {
    const list = fc.record({ search: fc.constantFrom('', '?q=a', '?q=b'), total: fc.nat(2000) });
    fc.assert(
      fc.property(list, fc.nat(2000), list, ({ search, total }, count, to) => {
        const totalOf = (of: string) => (of === to.search ? to.total : total);
        const steps = stepsFrom({ search, count, most: 600 }, to.search, totalOf);
        steps.slice(1).forEach(({ search: now }, at) => {
          const before = steps[at] as Drawn;
          if (now === before.search) return;
          expect(Math.min(before.count, totalOf(before.search))).toBeLessThanOrEqual(FIRST);
        });
        const last = steps.at(-1) as Drawn;
        expect(last.search).toBe(to.search);
        expect(last.count).toBeGreaterThanOrEqual(Math.min(totalOf(to.search), last.most));
      }),
    );
  });
});
