import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { links } from '../../domain/links.ts';
import { codePicture } from './code-picture.ts';
import { palettePng } from './palette-png.ts';

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

/** As many as are rendered beside each other; each takes 1 MB meanwhile. */
const AT_ONCE = 8;

/** Whatever a picture depends on besides its SVG. */
const RENDERER_FILES = [
  require.resolve('@resvg/resvg-js/package.json'),
  require.resolve('./palette-png.ts'),
  ...FONT_FILES,
];

function rendererHash(): string {
  const hash = createHash('sha256');
  for (const file of RENDERER_FILES) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** SVG as PNG. Throws when it is not SVG. */
export const renderPicture = async (svg: string): Promise<Buffer> =>
  palettePng(await renderAsync(svg, RENDERING));

/**
 * Writes the picture of every code into the folder of a site, and gives their number. What was
 * rendered before, by the same renderer, is taken from the folder `cache`.
 */
export async function writePictures(
  folder: string,
  catalog: Catalog,
  cache: string,
): Promise<number> {
  mkdirSync(cache, { recursive: true });
  const renderer = rendererHash();
  const write = async (code: number) => {
    const svg = codePicture(catalog, code);
    const name = createHash('sha256').update(renderer).update(svg).digest('hex');
    const kept = join(cache, `${name}.png`);
    if (!existsSync(kept)) writeFileSync(kept, await renderPicture(svg));
    writeFileSync(join(folder, links.codePicture(code)), readFileSync(kept));
  };
  const left = [...catalog.codes];
  const writeNext = async (): Promise<void> => {
    const code = left.pop();
    if (code === undefined) return;
    await write(code);
    await writeNext();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writeNext));
  return catalog.codes.length;
}
