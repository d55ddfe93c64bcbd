import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import { fiveDocuments } from '../../domain/catalog/fixtures/five-documents.ts';
import { COMPARE_PICTURE, PICTURE } from '../../domain/links.ts';
import { comparePicture } from './compare-picture.ts';
import { RENDERING } from './pictures.ts';

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text.*?<\/text>/g)].map(([text]) => text.replace(/<[^>]*>/g, ''));

/** Right and bottom edge of everything except the background. */
function extentOf(svg: string) {
  const { width, height } = COMPARE_PICTURE;
  expect(svg).toContain(`width="${width}" height="${height}"`);
  const box = new Resvg(svg.replace(/<rect[^>]*\/>/, ''), RENDERING).getBBox();
  const [right, bottom] = [(box?.x ?? 0) + (box?.width ?? 0), (box?.y ?? 0) + (box?.height ?? 0)];
  return { right, bottom };
}

test('the picture of a comparison has the figures of its page', () => {
  const texts = textsOf(comparePicture(fiveDocuments, { from: 'v1', to: 'v2' }));
  expect(texts[0]).toBe('What changes from V1 to V2 (inferred)');
  expect(texts).toContain('103');
});

test('many versions with long names stay inside the picture', () => {
  const [first, ...others] = fiveDocuments.versions.map((version, at) => ({
    ...version,
    label: `Version ${'W'.repeat(30)} ${at}`,
  }));
  if (!first) throw new Error('The catalog has no version.');
  const more = Array.from({ length: 9 }, (_, at) => ({ ...first, id: `more-${at}` }));
  const documents = fiveDocuments.documents.map((document, at) => ({
    ...document,
    version: more[at]?.id ?? first.id,
  }));
  const versions = [first, ...others, ...more];
  const catalog = createCatalog({ ...fiveDocuments, versions, documents });
  const { right, bottom } = extentOf(comparePicture(catalog, { from: 'more-0', to: 'more-1' }));
  expect(right).toBeLessThanOrEqual(PICTURE.width - 20);
  expect(bottom).toBeLessThanOrEqual(PICTURE.height);
});
