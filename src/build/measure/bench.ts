import { type Catalog, createCatalog } from '../../domain/catalog/create-catalog.ts';
import type { createSearch } from '../../domain/search/create-search.ts';
import { readCatalog } from '../read-catalog.ts';
import { createOurs, ENGINES, type Engine, OURS } from './engines.ts';
import { largerCatalog } from './fixtures/larger-catalog.ts';
import { ALL_JUDGED } from './judged-queries.ts';
import { loadShipped } from './load-shipped.ts';
import { processorTime } from './processor-time.ts';

/**
 * Each keystroke is timed this often, each time with a new engine so that nothing is cached. The
 * shortest time counts, because garbage collection may hit any keystroke.
 */
const ROUNDS = 3;

/** Milliseconds of processor time per engine; slow engines get fewer keystrokes. */
const TIME_LIMIT = 10_000;
const MIN_ASKED = 10;

/** Keystrokes that are not counted, because the code is not compiled yet. */
const WARM_UP = 60;

/** Longer pastes are not typed letter by letter. */
const MAX_TYPED_LENGTH = 80;

const KEYSTROKES = ALL_JUDGED.filter((_, at) => at % 16 === 0).flatMap(({ query }) =>
  Array.from(query.slice(0, MAX_TYPED_LENGTH), (_, at) => query.slice(0, at + 1)),
);

/** Shuffled, so that a few keystrokes are a fair sample of all. */
const SCATTERED = KEYSTROKES.map((_, at) => KEYSTROKES[(at * 1597) % KEYSTROKES.length] as string);

const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

function report(name: string, create: (catalog: Catalog) => Engine, catalog: Catalog): string {
  const before = process.cpuUsage();
  const isLate = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 > TIME_LIMIT;
  };
  const times: number[] = [];
  let [index, memory] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < ROUNDS && !isLate(); round++) {
    const unused = megabytes();
    let engine: Engine | undefined;
    const made = processorTime(() => {
      engine = create(catalog);
    });
    index = Math.min(index, made);
    memory = Math.max(memory, megabytes() - unused);
    for (const query of SCATTERED.slice(-WARM_UP)) if (!isLate()) engine?.(query);
    for (const [at, query] of SCATTERED.entries()) {
      if (isLate() && at >= MIN_ASKED) break;
      const time = processorTime(() => engine?.(query));
      times[at] = Math.min(times[at] ?? time, time);
    }
  }
  times.sort((a, b) => a - b);
  const share = (part: number) => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(3);
  const cells = [index.toFixed(1), memory.toFixed(1), share(0.5), share(0.95), share(1)];
  return `  ${name.padEnd(16)}${[...cells, String(times.length)].map((cell) => cell.padStart(12)).join('')}\n`;
}

process.stdout.write(
  `Milliseconds of processor time, the least of up to ${ROUNDS} rounds for each of ${KEYSTROKES.length} keystrokes.\nThis search is bundled as the site has it. Slow engines are asked a sample of them.\n` +
    (globalThis.gc ? '' : 'Memory is rough: run with --expose-gc.\n'),
);
const shipped = await loadShipped<{ createSearch: typeof createSearch }>('search/create-search.ts');
const engines: typeof ENGINES = {
  ...ENGINES,
  [OURS]: (catalog) => createOurs(catalog, [], shipped.createSearch),
};
const data = readCatalog();
for (const times of [1, 10, 100]) {
  // As if read from a file: data built in memory is slower to access.
  const catalog = createCatalog(JSON.parse(JSON.stringify(largerCatalog(data, times))));
  process.stdout.write(
    `\n${times} times the catalog, ${catalog.entries.length} entries\n` +
      '                      index ms          MB      p50 ms      p95 ms      max ms  keystrokes\n',
  );
  for (const [name, create] of Object.entries(engines)) {
    process.stdout.write(report(name, create, catalog));
  }
}
