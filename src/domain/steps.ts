/** A computation that yields between short pieces of work. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs a computation to its end without pauses. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
