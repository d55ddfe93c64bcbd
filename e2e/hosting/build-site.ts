import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogData } from '../../src/domain/catalog/schema.ts';

const ROOT = join(import.meta.dirname, '../..');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a build is made from: environment variables, and a catalog other than the published one. */
export interface Build {
  readonly env?: Readonly<Record<string, string>>;
  readonly catalog?: CatalogData;
}

/** A copy of `public` with another catalog. */
function publicFolder(catalog: CatalogData): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'public'), folder, { recursive: true });
  writeFileSync(join(folder, 'catalog.json'), JSON.stringify(catalog));
  return folder;
}

const built = new Map<string, string>();

/**
 * Builds the site and returns its folder; reuses an earlier build with the same input. Folders
 * other than a stated one are deleted when the process ends.
 */
export function buildSite({ env = {}, catalog }: Build, stated?: string): string {
  const key = JSON.stringify([env, catalog]);
  const before = built.get(key);
  if (before) return before;
  const folder = stated ?? temporaryFolder();
  const { status, stderr } = spawnSync(
    process.execPath,
    [VITE, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        // Vite's functions leave `NODE_ENV=development` in the process; a build would inherit it.
        NODE_ENV: 'production',
        ...env,
        ...(catalog && { PUBLIC_DIR: publicFolder(catalog) }),
      },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  built.set(key, folder);
  return folder;
}

/** A catalog with few pages, which builds in a third of the time. */
export const withCodes = (catalog: CatalogData, codes: readonly number[]): CatalogData => ({
  ...catalog,
  entries: catalog.entries.filter(({ code }) => codes.includes(code)),
});
