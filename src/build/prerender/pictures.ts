import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { comparisonPairs } from '../../domain/compare/compare-versions.ts';
import { links } from '../../domain/links.ts';
import { forEachAtOnce } from '../at-once.ts';
import { codePicture } from './code-picture.ts';
import { comparePicture } from './compare-picture.ts';

const require = createRequire(import.meta.url);

/** The last is for scripts that the others lack, among them Arabic and Hebrew. */
const FONT_FILES = [
  require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  require.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
  require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
];

/** The fonts of the pictures, the same on every machine. */
export const RENDERING: ResvgRenderOptions = {
  font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'Inter' },
};

/** Each takes 1 MB meanwhile. */
const AT_ONCE = 8;

/** 4 bits a pixel are enough for plain colours and the edges of text; any more colours take 8. */
const PALETTE = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** Of whatever a picture depends on besides its SVG: the lockfile pins the renderers and fonts. */
const rendererHash = (): string =>
  createHash('sha256')
    .update(JSON.stringify(PALETTE))
    .update(readFileSync(new URL('../../../package-lock.json', import.meta.url)))
    .digest('hex');

/** SVG as PNG with a palette: much smaller than without. Throws when it is not SVG. */
async function renderPicture(svg: string): Promise<Buffer> {
  const { pixels, width, height } = await renderAsync(svg, RENDERING);
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png(PALETTE)
    .toBuffer();
}

/** A picture as SVG, and its address. */
const pictureAt = (href: string, svg: string) => ({ href, svg });

/** The pictures of every code, and of every two versions that have a comparison of their own. */
export const picturesOf = (catalog: Catalog) => [
  ...catalog.codes.map((code) => pictureAt(links.codePicture(code), codePicture(catalog, code))),
  ...comparisonPairs(catalog).map((pair) =>
    pictureAt(links.comparisonPicture(pair), comparePicture(catalog, pair.from, pair.to)),
  ),
];

/**
 * Writes pictures into the folder of a site. What was rendered before, by the same renderer, is
 * taken from the folder `cache`.
 */
export async function writePictures(
  folder: string,
  pictures: ReturnType<typeof picturesOf>,
  cache: string,
): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const renderer = rendererHash();
  await forEachAtOnce(pictures, AT_ONCE, async ({ href, svg }) => {
    const name = createHash('sha256').update(renderer).update(svg).digest('hex');
    const kept = join(cache, `${name}.png`);
    if (!existsSync(kept)) writeFileSync(kept, await renderPicture(svg));
    copyFileSync(kept, join(folder, href));
  });
}
