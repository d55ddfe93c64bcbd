import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogConfig } from '../catalog.config.ts';
import { leastTime } from '../measure/processor-time.ts';
import { PAGES } from './fixtures/pages-to-measure.ts';
import { readSample } from './fixtures/sample-document.ts';

const names = Object.keys(PAGES) as (keyof typeof PAGES)[];

const [ROWS, LINES] = [100, 100];

/** Number of times that a text is read. */
function readOften(text: string, times: number): void {
  for (let time = 0; time < times; time++) {
    expect(readSample(text, catalogConfig).tables[0]?.rows.length).toBeGreaterThanOrEqual(ROWS);
  }
}

test.each(names)('reading time grows linearly with the page: %s', (name) => {
  const print = PAGES[name];
  const [page, largePage] = [print(ROWS, LINES), print(ROWS * 8, LINES * 8)];
  const small = leastTime(() => readOften(page, 8));
  const large = leastTime(() => readOften(largePage, 1), 2 * small);
  expect(large / small).toBeLessThan(2);
});

test.each([
  ['html', 600, 50_000],
  ['markdown', 2000, 60_000],
] as const)('a page of 2 MB is read in 400 MB: %s of %i rows and %i lines', (name, rows, lines) => {
  const script = fileURLToPath(new URL('fixtures/measure-import.ts', import.meta.url));
  const node = ['--max-old-space-size=1024', '--import', 'tsx'];
  const args = [...node, script, name, `${rows}`, `${lines}`];
  const read = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  expect(read.rows).toBe(rows);
  expect(read.memory).toBeLessThan(400);
});
