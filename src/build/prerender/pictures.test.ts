import fs, {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { sampleCatalog } from '../../domain/catalog/fixtures/sample-catalog.ts';
import { picturesOf, writePictures } from './pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const cache = join(folder, 'cache');
mkdirSync(join(folder, 'codes'));
for (const version of ['v1', 'v2', 'v3']) {
  mkdirSync(join(folder, 'compare', version), { recursive: true });
}
afterAll(() => rmSync(folder, { recursive: true }));

const catalogOf = (says: string) =>
  sampleCatalog([
    { in: 'guide-v1', code: 7, says },
    { in: 'guide-v1', code: 8, says: 'Eight' },
  ]);
const writeAll = (catalog: Catalog) => writePictures(folder, picturesOf(catalog), cache);
const picture = (code: number) => readFileSync(join(folder, `codes/${code}.png`));

test('codes and comparisons get a picture; an unchanged one is not rendered again', async () => {
  await writeAll(catalogOf('Seven'));
  expect(readdirSync(join(folder, 'compare/v3'))).toEqual(['v1.png', 'v2.png']);
  const [seven, eight] = [picture(7), picture(8)];
  expect([seven.readUInt32BE(16), seven.readUInt32BE(20)]).toEqual([600, 315]);
  expect(readdirSync(cache)).toHaveLength(8);
  for (const file of readdirSync(cache)) {
    if (readFileSync(join(cache, file)).equals(eight)) writeFileSync(join(cache, file), 'kept');
  }
  await writeAll(catalogOf('Sieben'));
  expect(picture(7).equals(seven)).toBe(false);
  expect(picture(8).toString()).toBe('kept');
  expect(readdirSync(cache)).toHaveLength(9);
});

test('a build killed while writing leaves no truncated picture for the next build', async () => {
  const { writeFileSync: write } = fs;
  const spy = vi.spyOn(fs, 'writeFileSync').mockImplementation((path) => {
    write(path, 'truncated');
    throw new Error('Killed.');
  });
  syncBuiltinESMExports();
  await expect(writeAll(catalogOf('Siete'))).rejects.toThrow('Killed.');
  spy.mockRestore();
  syncBuiltinESMExports();
  await writeAll(catalogOf('Siete'));
  expect(picture(7).toString('latin1')).toMatch(/^.PNG/);
});
