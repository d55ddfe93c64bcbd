import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';
import { jsonrepair } from 'jsonrepair';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import type { createDecoder, Decoder } from '../../domain/decode/create-decoder.ts';
import { readCatalog } from '../read-catalog.ts';
import { DECODE_TEXTS } from './fixtures/texts-to-decode.ts';
import { loadShipped } from './load-shipped.ts';
import { processorTime } from './processor-time.ts';

/** The commit to compare with. */
const BEFORE = '57b14ea';

const CHARACTERS = 20_000_000;

/** jsonrepair is slow, so it gets at most this much and its time is scaled up. */
const MAX_REPAIRED = 1_000_000;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/decode-bench');

async function loadDecoder(source?: string): Promise<Decoder> {
  const shipped = await loadShipped<{ createDecoder: typeof createDecoder }>(
    'decode/create-decoder.ts',
    source,
  );
  return shipped.createDecoder(createCatalog(readCatalog()));
}

/** The decoder at `BEFORE`, exported with its own lockfile; undefined in a shallow clone. */
async function loadBefore(): Promise<Decoder | undefined> {
  const source = join(cache, BEFORE);
  const run = (cwd: string, command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd, stdio: 'pipe' });
  try {
    if (!existsSync(join(source, 'node_modules'))) {
      rmSync(source, { recursive: true, force: true });
      mkdirSync(source, { recursive: true });
      const archive = join(cache, `${BEFORE}.tar`);
      run(root, 'git', 'archive', '--output', archive, BEFORE);
      run(source, 'tar', '-xf', archive);
      run(source, 'npm', 'ci', '--omit=dev', '--no-audit', '--no-fund');
    }
    return await loadDecoder(source);
  } catch {
    process.stdout.write(`Without ${BEFORE}: its history or its packages are not here.\n`);
    return undefined;
  }
}

const walk = (value: unknown): number =>
  value === null || typeof value !== 'object'
    ? 1
    : Object.values(value).reduce((count: number, part) => count + walk(part), 1);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The best of three runs; the first one includes compilation. */
const timeOf = (run: () => unknown): number => Math.min(...[0, 1, 2].map(() => processorTime(run)));

const decode = await loadDecoder();
const before = await loadBefore();

/** Other parsers, by name: the time each takes for a text, or undefined if it cannot read it. */
const OTHERS: Readonly<Record<string, (text: string) => number | undefined>> = {
  [BEFORE]: (text) => before && timeOf(() => before(text)),
  'parse, walk': (text) => (isJson(text) ? timeOf(() => walk(JSON.parse(text))) : undefined),
  htmlparser2: (text) =>
    text.startsWith('<')
      ? timeOf(() => new Parser({}, { xmlMode: true, decodeEntities: false }).end(text))
      : undefined,
};

const row = (name: string, cells: readonly string[]) =>
  process.stdout.write(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(13)).join('')}\n`);

row('text', ['MB', 'ms per MB', ...Object.keys(OTHERS), 'jsonrepair']);
for (const { name, make } of DECODE_TEXTS) {
  const text = make(CHARACTERS);
  const megabytes = text.length / 1e6;
  const now = timeOf(() => decode(text));
  const short = make(MAX_REPAIRED);
  const repaired = isJson(short)
    ? timeOf(() => jsonrepair(short)) * (text.length / short.length)
    : undefined;
  // How much longer the others take; below 1 they are faster.
  const times = [...Object.values(OTHERS).map((other) => other(text)), repaired].map((other) =>
    other === undefined ? '' : `${(other / now).toFixed(other < now ? 2 : 1)} ×`,
  );
  row(name, [megabytes.toFixed(1), (now / megabytes).toFixed(0), ...times]);
}
