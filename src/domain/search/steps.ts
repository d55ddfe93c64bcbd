/** Work that stops often, so that whoever runs it can do something else in between. */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs work to its end without a stop. Throws what it throws. */
export function runThrough<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
