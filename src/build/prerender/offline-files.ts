import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHELL_FILE } from './page-files.ts';

const CATALOG_FILE = 'catalog.json';

/** Beside the bundle: what every page asks for, and what stands in for a page. */
const FILES = [SHELL_FILE, CATALOG_FILE, 'theme.js', 'icon.svg', 'manifest.webmanifest'] as const;

const hashOf = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/**
 * The source of the module from which the service worker knows what to store: every script and
 * style of the site, the catalog and the shell, with the hash of each. Takes the folder of the
 * finished site and its path; throws when a file is missing.
 */
export function offlineFilesModule(folder: string, base: string): string {
  const assets = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  const files = [...FILES, ...assets.toSorted()].map(
    (file) => [base + file, hashOf(readFileSync(join(folder, file)))] as const,
  );
  const values = {
    BASE: base,
    VERSION: hashOf(JSON.stringify(files)).slice(0, 12),
    FILES: files,
    SHELL: base + SHELL_FILE,
    CATALOG: base + CATALOG_FILE,
  };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}
