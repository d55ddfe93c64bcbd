import type { Steps } from '../domain/search/steps.ts';

/** As long as a frame: a key that is pressed meanwhile is answered with the next. */
const SLICE_MS = 16;

const giveWay = () => new Promise((resolve) => setTimeout(resolve));

/** Runs work to its end and lets the page answer in between. Throws what the work throws. */
export async function runInSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let started = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - started < SLICE_MS) continue;
    await giveWay();
    started = performance.now();
  }
}
