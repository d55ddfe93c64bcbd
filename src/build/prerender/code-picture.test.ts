import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Catalog, createCatalog } from '../../domain/catalog/create-catalog.ts';
import { sampleCatalog } from '../../domain/catalog/fixtures/sample-catalog.ts';
import { PICTURE } from '../../domain/links.ts';
import { ANY_CHARACTER } from '../../domain/text/fixtures/any-character.ts';
import { codePicture } from './code-picture.ts';
import { RENDERING } from './pictures.ts';

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text.*?<\/text>/g)].map(([text]) => text.replace(/<[^>]*>/g, ''));

/** Bounds of everything except the background. */
function extentOf(svg: string) {
  const drawn = svg.replace(/<rect[^>]*\/>/, '');
  const { x, y, width, height } = new Resvg(drawn, RENDERING).getBBox() ?? {};
  return { left: x, top: y, right: (x ?? 0) + (width ?? 0), bottom: (y ?? 0) + (height ?? 0) };
}

function expectInside(svg: string) {
  const { left, top, right, bottom } = extentOf(svg);
  expect(left).toBeGreaterThanOrEqual(30);
  expect(top).toBeGreaterThanOrEqual(20);
  expect(right).toBeLessThanOrEqual(PICTURE.width - 30);
  expect(bottom).toBeLessThanOrEqual(PICTURE.height - 10);
}

test('a picture has number, resource, category, wording and versions, inferred ones marked', () => {
  const catalog = sampleCatalog(
    [
      { in: 'guide-v1', code: 7, says: 'Seven & more', as: 'error' },
      { in: 'guide-v2', code: 7, says: 'Seven & more', as: 'error' },
      { in: 'guide-v3', code: 8, says: 'Eight', as: 'error' },
    ],
    { inferred: ['guide-v2'] },
  );
  expect(textsOf(codePicture(catalog, 7))).toEqual([
    '7',
    'Customer',
    'Error',
    'Seven &#38; more',
    'V1',
    'V2 (inferred)',
    'V3 –',
  ]);
});

test('a version without a document on the resource has an empty slot', () => {
  const catalog = sampleCatalog([{ in: 'guide-v1', code: 7, says: 'Seven', of: 'transaction' }]);
  const svg = codePicture(catalog, 7);
  expect(textsOf(svg).slice(-3)).toEqual(['V1', 'V2', 'V3']);
  expect(svg.match(/fill="none" stroke="[^"]*"\/>/g)).toHaveLength(2);
});

test('a category that depends on the version is put in words, and per version', () => {
  const catalog = sampleCatalog([
    { in: 'guide-v1', code: 7, says: 'Seven', as: 'error' },
    { in: 'guide-v2', code: 7, says: 'Seven', as: 'warning' },
    { in: 'guide-v2', code: 7, says: 'Sieben', as: 'success' },
  ]);
  const svg = codePicture(catalog, 7);
  expect(textsOf(svg)).toContain('Error in V1; success and warning in V2 · 2 wordings');
  expect(svg.match(/<path /g)).toHaveLength(3);
});

/** One code with an entry in each of the given resources. */
function withResources(labels: readonly string[]): Catalog {
  const { title, versions, categories, documents, entries } = sampleCatalog([
    { in: 'guide-v1', code: 7, says: 'Seven' },
  ]);
  const resources = labels.map((label, at) => ({ id: `r${at}`, label }));
  const own = resources.flatMap(({ id }) => entries.map((entry) => ({ ...entry, resource: id })));
  return createCatalog({ title, versions, categories, documents, resources, entries: own });
}

test('of many entries with one number, as many as fit are shown', () => {
  const svg = codePicture(withResources(['One', 'Two', 'Three', 'Four']), 7);
  expect(textsOf(svg).slice(0, 3)).toEqual([
    '7',
    '4 entries by resource, 2 of them here',
    'One  Error',
  ]);
  expectInside(svg);
});

test('a long wording is wrapped and cut', () => {
  const says = 'All requests failed due to errors that nobody could foresee. '.repeat(20).trim();
  const svg = codePicture(sampleCatalog([{ in: 'guide-v1', code: 123456789, says }]), 123456789);
  const lines = textsOf(svg).filter((text) => says.includes(text.replace('…', '')));
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/…$/);
  expectInside(svg);
});

test('text in any script stays inside the picture', () => {
  const scripts = [
    'مرحبا بالعالم ',
    'שלום עולם ',
    '漢字かな交じり文',
    'WWWWMMMM@%',
    'x',
    '👩‍👩‍👧‍👦',
    'ｶﾞ ﷺ',
  ];
  const label = fc
    .tuple(
      fc.constantFrom(...scripts),
      fc.integer({ min: 1, max: 80 }),
      fc.string({ unit: ANY_CHARACTER }),
    )
    .map(([script, times, other]) => script.repeat(times) + other.replace(/[\p{C}]/gu, ''));
  fc.assert(
    fc.property(label, label, fc.boolean(), (says, resource, several) => {
      const catalog = withResources(several ? [resource, says] : [resource]);
      const [entry] = catalog.entries;
      const occurrences = (entry?.occurrences ?? []).map((row) => ({ ...row, messages: [says] }));
      const entries = catalog.entries.map((one) => ({ ...one, occurrences }));
      expectInside(codePicture(createCatalog({ ...catalog, entries }), 7));
    }),
    { numRuns: 60 },
  );
});
