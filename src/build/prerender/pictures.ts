import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
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

/** Fonts of the pictures, bundled so that every machine renders the same. */
export const RENDERING: ResvgRenderOptions = {
  font: {
    fontFiles: [
      require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
      require.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
      // For scripts that Inter lacks, such as Arabic and Hebrew.
      require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    ],
    loadSystemFonts: false,
    defaultFontFamily: 'Inter',
  },
};

/** Each takes about 1 MB of memory. */
const AT_ONCE = 8;

/** 16 colours (4 bits per pixel) suffice for flat colours and text edges. */
const PALETTE = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** The previews of every code and of every pair of versions: path and SVG. */
export const picturesOf = (catalog: Catalog) => [
  ...catalog.codes.map((code) => [links.codePicture(code), codePicture(catalog, code)] as const),
  ...comparisonPairs(catalog).map(
    (pair) => [links.comparisonPicture(pair), comparePicture(catalog, pair)] as const,
  ),
];

/**
 * Renders pictures into the folder of a site. Pictures already rendered by the same renderer come
 * from the folder `cache`.
 */
export async function writePictures(
  folder: string,
  pictures: ReturnType<typeof picturesOf>,
  cache: string,
): Promise<void> {
  mkdirSync(cache, { recursive: true });
  // A picture depends on its SVG and on the lockfile, which pins renderers and fonts.
  const lockfile = readFileSync(new URL('../../../package-lock.json', import.meta.url));
  const renderer = createHash('sha256').update(JSON.stringify(PALETTE)).update(lockfile);
  const write = async ([href, svg]: (typeof pictures)[number]) => {
    const name = renderer.copy().update(svg).digest('hex');
    const kept = join(cache, `${name}.png`);
    if (!existsSync(kept)) {
      const { pixels, width, height } = await renderAsync(svg, RENDERING);
      const picture = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
      // Renamed once complete, so that a killed build leaves no truncated picture.
      const unfinished = `${kept}.${process.pid}`;
      writeFileSync(unfinished, await picture.png(PALETTE).toBuffer());
      renameSync(unfinished, kept);
    }
    copyFileSync(kept, join(folder, href));
  };
  await Readable.from(pictures).forEach(write, { concurrency: AT_ONCE });
}
