import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHELL_FILE } from './page-files.ts';
import { sitePages } from './site-pages.ts';

/** Beside the pages and the bundle: what every page asks for, and what stands in for a page. */
const FILES = [SHELL_FILE, 'catalog.json', 'early.js', 'icon.svg', 'manifest.webmanifest'] as const;

/** The pages that are not one of many, by the address they are asked for. */
const PAGES = sitePages({ codes: [], versions: [] }).map(
  ({ href, file }) => [href.slice(1), file] as const,
);

const hashOf = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/**
 * The source of the module from which the service worker knows what to store: every script and
 * style of the site, the catalog, the pages but those of single codes, and the shell that draws
 * these, with the hash of each. Takes the folder of the finished site and its path; throws when
 * a file is missing.
 */
export function offlineFilesModule(folder: string, base: string): string {
  const assets = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  const own = [...FILES, ...assets.toSorted()].map((file) => [file, file] as const);
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
