/**
 * Builds the site with 1, 10 and 100 times the catalog (or the sizes given on the command line) and
 * opens Browse, to measure how it scales. Prints a table for the README.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { createBuilder } from 'vite';
import { largerCatalog } from '../src/build/measure/fixtures/larger-catalog.ts';
import { readCatalog } from '../src/build/read-catalog.ts';
import { launchBrowser } from './browser/find.ts';
import { filesIn, readIn } from './hosting/built-site.ts';
import { serveFolder } from './hosting/static-server.ts';

const ROOT = join(import.meta.dirname, '..');
const catalog = readCatalog();
/** A build that takes longer is stopped. */
const BUILD_MS = 30 * 60_000;
const BROWSE_MS = 3 * 60_000;

interface Build {
  /** Processor time; the wall clock would include other work on the machine. */
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** In a separate process, to measure its memory. */
async function build(folder: string): Promise<Build> {
  const builder = await createBuilder({
    root: ROOT,
    publicDir: join(folder, 'public'),
    logLevel: 'error',
    build: { outDir: join(folder, 'site'), emptyOutDir: true },
  });
  await builder.buildApp();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
}

function buildApart(folder: string): Build | string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=12000', '--import', 'tsx', import.meta.filename, '--build', folder],
    { cwd: ROOT, encoding: 'utf8', timeout: BUILD_MS },
  );
  return status === 0 ? (JSON.parse(stdout) as Build) : (stderr.split('\n')[0] ?? 'killed');
}

/** Milliseconds until Browse is usable, and for one search; or the error. */
async function openBrowse(folder: string): Promise<string> {
  const host = await serveFolder(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(BROWSE_MS);
    const crashed = new Promise<string>((resolve) => page.on('crash', () => resolve('crashed')));
    const use = async () => {
      const started = performance.now();
      await page.goto(host.origin, { waitUntil: 'commit' });
      await page.locator('tr[data-entry]').first().waitFor();
      const read = performance.now() - started;
      await page.waitForFunction(() =>
        Object.keys(document.querySelector('main h1') ?? {}).some((key) => key.startsWith('__re')),
      );
      const live = performance.now() - started;
      await page.getByRole('searchbox').first().fill('insufficient');
      const typed = performance.now();
      await page.waitForFunction(() => /[?&]q=/.test(location.search));
      await page.locator('tr[data-entry] mark').first().waitFor();
      const found = performance.now() - typed;
      return `${read.toFixed(0)} | ${live.toFixed(0)} | ${found.toFixed(0)}`;
    };
    return await Promise.race([use(), crashed]);
  } catch (error) {
    return String(error).split('\n')[0] ?? '';
  } finally {
    await browser.close();
    host.close();
  }
}

const sent = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length / 1024;

async function measure(times: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    cpSync(join(ROOT, 'public'), join(folder, 'public'), { recursive: true });
    const data = JSON.stringify(largerCatalog(catalog, times));
    writeFileSync(join(folder, 'public/catalog.json'), data);
    const made = buildApart(folder);
    if (typeof made === 'string') return `| ${times} | ${made} |`;
    const site = join(folder, 'site');
    const files = filesIn(site);
    const pages = files.filter((file) => file.endsWith('.html')).length;
    const bytes = files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
    const figures = [
      times,
      largerCatalog(catalog, times).entries.length,
      pages,
      made.seconds.toFixed(1),
      (pages / made.seconds).toFixed(0),
      made.peakMegabytes.toFixed(0),
      (bytes / 1e6).toFixed(0),
      sent(data).toFixed(0),
      sent(readIn(site, 'index.html')).toFixed(0),
      await openBrowse(site),
    ];
    return `| ${figures.join(' | ')} |`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--build') {
  console.log(JSON.stringify(await build(process.argv[3] ?? '')));
} else {
  console.log(
    '| times | entries | pages | CPU s | pages per CPU s | peak MB | site MB | catalog KB sent | Browse KB sent | rows seen ms | live ms | search ms |\n|' +
      '---|'.repeat(12),
  );
  const sizes = process.argv.slice(2).map(Number);
  for (const times of sizes.length > 0 ? sizes : [1, 10, 100]) console.log(await measure(times));
}
