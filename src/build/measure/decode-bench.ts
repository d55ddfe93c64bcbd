import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Tokenizer } from 'htmlparser2';
import { jsonrepair } from 'jsonrepair';
import { build } from 'vite';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import type { createDecoder, Decoder } from '../../domain/decode/create-decoder.ts';
import { DECODE_TEXTS } from './decode-texts.ts';
import { readCatalog } from './read-catalog.ts';

/** The build to compare with. */
const BEFORE = '57b14ea';

const CHARACTERS = 20_000_000;

/** jsonrepair reads no more, and its time is scaled up: it takes long. */
const MOST_REPAIRED = 1_000_000;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/decode-bench');

/** A decoder as it is shipped: what runs TypeScript here adds work to every function. */
async function loadDecoder(source: string, name: string): Promise<Decoder> {
  const outDir = join(cache, name);
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(source, 'src/domain/decode/create-decoder.ts'),
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'create-decoder.mjs' } },
    },
  });
  const url = pathToFileURL(join(outDir, 'create-decoder.mjs')).href;
  const shipped: { createDecoder: typeof createDecoder } = await import(url);
  return shipped.createDecoder(createCatalog(readCatalog()));
}

/** The decoder of `BEFORE`, exported with its own lockfile; undefined where history is missing. */
async function loadBefore(): Promise<Decoder | undefined> {
  const source = join(cache, BEFORE);
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: source, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    if (!existsSync(join(source, 'node_modules'))) {
      rmSync(source, { recursive: true, force: true });
      mkdirSync(source, { recursive: true });
      const archive = join(cache, `${BEFORE}.tar`);
      execFileSync('git', ['archive', '--output', archive, BEFORE], { cwd: root, stdio: 'pipe' });
      run('tar', '-xf', archive);
      run('npm', 'ci', '--omit=dev', '--no-audit', '--no-fund');
    }
    return await loadDecoder(source, `${BEFORE}-built`);
  } catch {
    return undefined;
  }
}

function walk(value: unknown): number {
  if (value === null || typeof value !== 'object') return 1;
  let count = 1;
  for (const part of Object.values(value)) count += walk(part);
  return count;
}

const IGNORED = new Proxy({} as ConstructorParameters<typeof Tokenizer>[1], {
  get: () => () => {},
});

function tokenizeXml(text: string): void {
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, IGNORED);
  tokenizer.write(text);
  tokenizer.end();
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Processor time in milliseconds, the best of three runs: the first compiles. */
function timeOf(run: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    run();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}

const decode = await loadDecoder(root, 'now');
const before = await loadBefore();
if (!before) {
  process.stdout.write(`Without ${BEFORE}: its history or its packages are not here.\n`);
}

/** What this build is compared with: how long that takes for a text, where it can read it. */
const OTHERS: Readonly<Record<string, (text: string) => number | undefined>> = {
  [BEFORE]: (text) => before && timeOf(() => before(text)),
  'parse, walk': (text) => (isJson(text) ? timeOf(() => walk(JSON.parse(text))) : undefined),
  htmlparser2: (text) => (text.startsWith('<') ? timeOf(() => tokenizeXml(text)) : undefined),
};

const cell = (text: string) => text.padStart(13);
const row = (name: string, cells: readonly string[]) =>
  process.stdout.write(`${name.padEnd(28)}${cells.map(cell).join('')}\n`);

row('text', ['MB', 'ms per MB', ...Object.keys(OTHERS), 'jsonrepair']);
for (const { name, make } of DECODE_TEXTS) {
  const text = make(CHARACTERS);
  const megabytes = text.length / 1e6;
  const now = timeOf(() => decode(text));
  // How much longer the others take; below 1 they are faster.
  const times = (other: number | undefined) =>
    other === undefined ? '' : `${(other / now).toFixed(other < now ? 2 : 1)} ×`;
  const short = make(Math.min(CHARACTERS, MOST_REPAIRED));
  const repaired = isJson(short)
    ? timeOf(() => jsonrepair(short)) * (text.length / short.length)
    : undefined;
  row(name, [
    megabytes.toFixed(1),
    (now / megabytes).toFixed(0),
    ...Object.values(OTHERS).map((other) => times(other(text))),
    times(repaired),
  ]);
}
