import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import type { createDecoder, Decoder } from '../../domain/decode/create-decoder.ts';
import { DECODE_TEXTS } from './decode-texts.ts';
import { readCatalog } from './read-catalog.ts';

const SIZES = [1_000_000, 20_000_000];

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'node_modules/.cache/decode-bench');

/** The decoder as it is shipped: what runs TypeScript here adds work to every function. */
async function loadDecoder(): Promise<Decoder> {
  const module = 'create-decoder';
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, `src/domain/decode/${module}.ts`),
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: `${module}.mjs` } },
    },
  });
  const shipped: { createDecoder: typeof createDecoder } = await import(
    pathToFileURL(join(folder, `${module}.mjs`)).href
  );
  return shipped.createDecoder(createCatalog(readCatalog()));
}

const decode = await loadDecoder();
const cell = (text: string, width: number) => text.padStart(width);
process.stdout.write(
  `${'text'.padEnd(30)}${cell('MB', 6)}${cell('ms', 8)}${cell('of CPU', 8)}${cell('findings', 10)}\n`,
);
for (const { name, make } of DECODE_TEXTS) {
  for (const size of SIZES) {
    const text = make(size);
    const cpu = process.cpuUsage();
    const start = performance.now();
    const { total } = decode(text);
    const took = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    const figures = [
      cell((text.length / 1e6).toFixed(1), 6),
      cell(took.toFixed(0), 8),
      cell(((user + system) / 1000).toFixed(0), 8),
      cell(String(total), 10),
    ];
    process.stdout.write(`${name.padEnd(30)}${figures.join('')}\n`);
  }
}
