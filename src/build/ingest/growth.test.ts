import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('fixtures/measure-import.ts', import.meta.url));

/** What importing a page of so many lines takes: processor time in ms, memory in MB. */
function measure(shape: string, lines: number) {
  const output = execFileSync(
    process.execPath,
    ['--max-old-space-size=1024', '--import', 'tsx', script, shape, `${lines}`],
    { encoding: 'utf8' },
  );
  return JSON.parse(output) as { time: number; memory: number; rows: number };
}

test.each([
  ['html', 2000],
  ['web-text', 2000],
  ['markdown', 2000],
  ['dense markdown', 400],
] as const)(
  'time and memory grow no faster than a page of %s',
  { timeout: 300_000 },
  (shape, lines) => {
    const [small, large] = [measure(shape, lines), measure(shape, lines * 8)];
    expect(large.rows).toBe(small.rows);
    expect(large.time / small.time).toBeLessThan(16);
    expect(large.memory / small.memory).toBeLessThan(8);
  },
);

test.each([
  ['html', 50_000, 400],
  ['html', 112_000, 600],
  ['markdown', 220_000, 600],
] as const)(
  'a page of %s with %i lines and 600 rows is read in %i MB',
  { timeout: 300_000 },
  (shape, lines, most) => {
    const { memory, rows } = measure(shape, lines);
    expect(rows).toBe(600);
    expect(memory).toBeLessThan(most);
  },
);
