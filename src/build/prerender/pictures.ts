import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { comparisonPairs } from '../../domain/compare/compare-versions.ts';
import { links } from '../../domain/links.ts';
import { codePicture } from './code-picture.ts';
import { comparePicture } from './compare-picture.ts';

const require = createRequire(import.meta.url);

/** The fonts of the pictures, the same on every machine. */
export const RENDERING: ResvgRenderOptions = {
  font: {
    fontFiles: [
      require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
      require.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
      // For scripts that Inter lacks, among them Arabic and Hebrew.
      require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    ],
    loadSystemFonts: false,
    defaultFontFamily: 'Inter',
  },
};

/** Each takes 1 MB meanwhile. */
const AT_ONCE = 8;

/** 4 bits a pixel are enough for plain colours and the edges of text; any more colours take 8. */
const PALETTE = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** The pictures of every code and of every two versions: the address of each, and its SVG. */
export const picturesOf = (catalog: Catalog) => [
  ...catalog.codes.map((code) => [links.codePicture(code), codePicture(catalog, code)] as const),
  ...comparisonPairs(catalog).map(
    (pair) => [links.comparisonPicture(pair), comparePicture(catalog, pair)] as const,
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
  // What a picture depends on besides its SVG: the lockfile pins the renderers and fonts.
  const lockfile = readFileSync(new URL('../../../package-lock.json', import.meta.url));
  const renderer = createHash('sha256').update(JSON.stringify(PALETTE)).update(lockfile);
  const write = async ([href, svg]: (typeof pictures)[number]) => {
    const name = renderer.copy().update(svg).digest('hex');
    const kept = join(cache, `${name}.png`);
    if (!existsSync(kept)) {
      const { pixels, width, height } = await renderAsync(svg, RENDERING);
      const picture = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
      writeFileSync(kept, await picture.png(PALETTE).toBuffer());
    }
    copyFileSync(kept, join(folder, href));
  };
  await Readable.from(pictures).forEach(write, { concurrency: AT_ONCE });
}
