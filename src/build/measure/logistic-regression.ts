/** A training example: its features, and the likelihood that it is a positive. */
export interface Example {
  readonly features: readonly string[];
  /** From 0 to 1. */
  readonly likelihood: number;
  /** Its weight in the training set. */
  readonly times: number;
}

/** What each feature adds to the log-odds. */
export type Weights = ReadonlyMap<string, number>;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Lipschitz constant of the gradient: 1/4 of the top eigenvalue of X'X, by power iteration. */
function lipschitzConstant(
  rows: readonly Int32Array[],
  times: readonly number[],
  columns: number,
): number {
  let vector = new Float64Array(columns).fill(1);
  let value = 1;
  for (let round = 0; round < 30; round++) {
    const next = new Float64Array(columns);
    for (const [at, row] of rows.entries()) {
      let sum = 0;
      for (const column of row) sum += vector[column] as number;
      sum *= times[at] as number;
      for (const column of row) next[column] = (next[column] as number) + sum;
    }
    value = Math.hypot(...next);
    vector = next.map((one) => one / value);
  }
  return value / 4;
}

/**
 * Logistic regression with an L1 penalty, which leaves most features at 0, by FISTA (Beck and
 * Teboulle 2009). Returns the weights other than 0; their sum is the log-odds. `penalty` is per
 * unit of weight, in units of the loss of one example.
 */
export function trainWeights(examples: readonly Example[], penalty: number, rounds = 600): Weights {
  const columnOf = new Map<string, number>();
  const rows = examples.map(({ features }) =>
    Int32Array.from(features, (feature) => {
      const column = columnOf.get(feature) ?? columnOf.size;
      columnOf.set(feature, column);
      return column;
    }),
  );
  const times = examples.map((one) => one.times);
  const step = 1 / lipschitzConstant(rows, times, columnOf.size);
  let weights = new Float64Array(columnOf.size);
  let ahead = weights.slice();
  let momentum = 1;
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(columnOf.size);
    for (const [at, row] of rows.entries()) {
      let score = 0;
      for (const column of row) score += ahead[column] as number;
      const { likelihood, times } = examples[at] as Example;
      const off = times * (sigmoid(score) - likelihood);
      for (const column of row) gradient[column] = (gradient[column] as number) + off;
    }
    const next = ahead.map((weight, column) => {
      const moved = weight - step * (gradient[column] as number);
      return Math.sign(moved) * Math.max(0, Math.abs(moved) - step * penalty);
    });
    const grown = (1 + Math.sqrt(1 + 4 * momentum ** 2)) / 2;
    ahead = next.map(
      (weight, column) =>
        weight + ((momentum - 1) / grown) * (weight - (weights[column] as number)),
    );
    weights = next;
    momentum = grown;
  }
  return new Map(
    [...columnOf].flatMap(([feature, column]) => {
      const weight = weights[column] as number;
      return weight === 0 ? [] : [[feature, weight] as const];
    }),
  );
}
