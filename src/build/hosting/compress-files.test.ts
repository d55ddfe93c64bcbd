import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressFiles } from './compress-files.ts';

const LONG = 'The same words again. '.repeat(200);
const folder = mkdtempSync(join(tmpdir(), 'compress-'));
let count = 0;

beforeAll(async () => {
  const texts = {
    'index.html': LONG,
    'codes/1101.html': LONG,
    'codes/1101/index.html': LONG,
    'codes/1101.json': '{}',
    'icon.png': LONG,
  };
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  count = await compressFiles(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('long text files are compressed with brotli and gzip, second copies are not', () => {
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:br|gz)$/.test(file));
  expect(count).toBe(2);
  expect(made.toSorted()).toEqual([
    'codes/1101.html.br',
    'codes/1101.html.gz',
    'index.html.br',
    'index.html.gz',
  ]);
});

test('compressed files decompress to the original', () => {
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(LONG);
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(LONG);
});
