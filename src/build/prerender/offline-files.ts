import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHELL_FILE } from './page-files.ts';
import { sitePages } from './site-pages.ts';

/** Besides the pages and the bundle: what every page loads, and the shell. */
const FILES = [
  SHELL_FILE,
  'catalog.json',
  'paraphrases.json',
  'early.js',
  'icon.svg',
  'manifest.webmanifest',
] as const;

/** Every script and style; the lines of the documents, which code pages show when asked. */
const FOLDERS = ['assets', 'sources'] as const;

/** A catalog whose documents came without their lines has no folder of them. */
const filesIn = (site: string, folder: string): readonly string[] =>
  existsSync(join(site, folder))
    ? readdirSync(join(site, folder))
        .toSorted()
        .map((name) => `${folder}/${name}`)
    : [];

/** The pages other than those of single codes and comparisons: address and file. */
const PAGES = sitePages({ codes: [], versions: [] }).map(
  ({ href, file }) => [href.slice(1), file] as const,
);

const hashOf = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/**
 * The source of the module that lists what the service worker stores, with a hash of each: every
 * script and style, the catalog and the lines of its documents, the pages except those of codes,
 * and the shell that renders these. Takes the folder of the finished site and its path; throws
 * when a file is missing.
 */
export function offlineFilesModule(folder: string, base: string): string {
  const assets = FOLDERS.flatMap((name) => filesIn(folder, name));
  const own = [...FILES, ...assets].map((file) => [file, file] as const);
  const files = [...PAGES, ...own].map(
    ([path, file]) => [base + path, hashOf(readFileSync(join(folder, file)))] as const,
  );
  const values = {
    BASE: base,
    VERSION: hashOf(JSON.stringify(files)).slice(0, 12),
    FILES: files,
    SHELL: base + SHELL_FILE,
  };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}
