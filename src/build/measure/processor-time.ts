/** Milliseconds of processor time and not of the clock: other work on the machine is not ours. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of three runs, as other work only adds to it; of fewer once one is below `enough`. */
export function leastTime(run: () => unknown, enough = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && least >= enough; turn += 1) {
    least = Math.min(least, processorTime(run));
  }
  return least;
}
