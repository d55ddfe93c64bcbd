import { type Catalog, createCatalog } from '../../domain/catalog/create-catalog.ts';
import { ENGINES, type EngineName } from './engines.ts';
import { JUDGED } from './judged-queries.ts';
import { largerCatalog } from './larger-catalog.ts';
import { readCatalog } from './read-catalog.ts';

const SIZES = [1, 10, 100];

/**
 * Each keystroke is timed this often, by a search made anew so that nothing is remembered, and
 * the least time counts: a clean-up of memory falls on any keystroke.
 */
const ROUNDS = 3;

/** Milliseconds for an engine; one that needs more is asked fewer keystrokes. */
const TIME_LIMIT = 40_000;
const FEWEST_ASKED = 10;

/** Keystrokes that are not counted: the first are run before the code is compiled. */
const WARM_UP = 60;

/** Longer pastes are not typed letter by letter. */
const LONGEST_TYPED = 80;

const KEYSTROKES = Object.values(JUDGED)
  .flat()
  .filter((_, at) => at % 4 === 0)
  .flatMap(({ query }) =>
    Array.from(query.slice(0, LONGEST_TYPED), (_, at) => query.slice(0, at + 1)),
  );

/** In an order that goes over all of them however few are asked. */
const SCATTERED = KEYSTROKES.map((_, at) => KEYSTROKES[(at * 1597) % KEYSTROKES.length] as string);

const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

/** Time of the processor and not of the clock: other work on the machine is not ours. */
function timed<T>(work: () => T): { readonly ms: number; readonly made: T } {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, made };
}

function report(name: EngineName, catalog: Catalog): string {
  const started = performance.now();
  const isLate = (share = 1) => performance.now() > started + share * TIME_LIMIT;
  const times: number[] = [];
  let index = Number.POSITIVE_INFINITY;
  let memory = 0;
  for (let round = 0; round < ROUNDS && !isLate(); round++) {
    const before = megabytes();
    const { ms, made: engine } = timed(() => ENGINES[name](catalog));
    index = Math.min(index, ms);
    memory = Math.max(memory, megabytes() - before);
    for (const query of SCATTERED.slice(-WARM_UP)) if (!isLate(0.2)) engine.search(query);
    for (const [at, query] of SCATTERED.entries()) {
      if (isLate() && at >= FEWEST_ASKED) break;
      const time = timed(() => engine.search(query)).ms;
      times[at] = Math.min(times[at] ?? time, time);
    }
  }
  times.sort((a, b) => a - b);
  const share = (part: number) => times[Math.floor((times.length - 1) * part)] ?? 0;
  const cells = [
    index.toFixed(1),
    memory.toFixed(1),
    ...[0.5, 0.95, 1].map((part) => share(part).toFixed(3)),
    String(times.length),
  ];
  return `  ${name.padEnd(16)}${cells.map((cell) => cell.padStart(12)).join('')}\n`;
}

process.stdout.write(
  `Milliseconds of processor time, the least of up to ${ROUNDS} rounds for each of ${KEYSTROKES.length} keystrokes.\nSlow engines are asked a sample of them.\n` +
    (globalThis.gc ? '' : 'Memory is rough: run with --expose-gc.\n'),
);
const data = readCatalog();
for (const times of SIZES) {
  // As read from a file: text put together in memory is slower to read than it will be.
  const catalog = createCatalog(JSON.parse(JSON.stringify(largerCatalog(data, times))));
  process.stdout.write(
    `\n${times} times the catalog, ${catalog.entries.length} entries\n` +
      '                      index ms          MB      p50 ms      p95 ms      max ms  keystrokes\n',
  );
  for (const name of Object.keys(ENGINES) as EngineName[]) {
    process.stdout.write(report(name, catalog));
  }
}
