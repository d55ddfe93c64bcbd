/** A computation that yields between short pieces of work. */
export type Steps<Result> = Generator<undefined, Result>;

/** Its result, without a pause. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
