import { expect, test } from 'vitest';
import { trainWeights } from './logistic-regression.ts';

const example = (isOne: boolean, ...features: readonly string[]) => ({
  features,
  likelihood: isOne ? 1 : 0,
  times: 1,
});

test('a feature that separates the classes has a weight, a shared one has none', () => {
  const weights = trainWeights(
    Array.from({ length: 20 }, (_, at) => {
      return example(at % 2 === 0, 'both', at % 2 === 0 ? 'label' : 'unit');
    }),
    0.5,
  );
  expect(weights.get('label')).toBeGreaterThan(1);
  expect(weights.get('unit')).toBeLessThan(-1);
  expect(Math.abs(weights.get('both') ?? 0)).toBeLessThan(0.1);
});

test('without a penalty, weights are the log-odds', () => {
  const examples = [1, 2, 3].map(() => example(true, 'often')).concat(example(false, 'often'));
  expect(trainWeights(examples, 0).get('often')).toBeCloseTo(Math.log(3), 3);
});

test('an example counts as often as it states, and its likelihood may be between 0 and 1', () => {
  const thrice = { ...example(true, 'x'), times: 3 };
  expect(trainWeights([thrice, example(false, 'x')], 0).get('x')).toBeCloseTo(Math.log(3), 3);
  const likely = { features: ['x'], likelihood: 0.75, times: 1 };
  expect(trainWeights([likely], 0).get('x')).toBeCloseTo(Math.log(3), 3);
});

test('a high penalty removes every weight', () => {
  expect(trainWeights([example(true, 'x'), example(false, 'y')], 10).size).toBe(0);
});
