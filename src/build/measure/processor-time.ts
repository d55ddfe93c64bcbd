/** Milliseconds of processor time; the wall clock would include other work on the machine. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The shortest of up to three runs; stops early once one is below `enough`. */
export function leastTime(run: () => unknown, enough = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && least >= enough; turn += 1) {
    least = Math.min(least, processorTime(run));
  }
  return least;
}
