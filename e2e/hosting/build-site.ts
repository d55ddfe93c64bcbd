import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

/** Vite's own functions leave `NODE_ENV=development` in a process, which its builds would take over. */
const environment = (env: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  NODE_ENV: 'production',
  ...env,
});

/** What a build of the site is made from: settings, and another catalog than the published one. */
export interface Build {
  readonly env?: Readonly<Record<string, string>>;
  readonly catalog?: CatalogData;
}

/** A folder like `public` that holds another catalog. */
function publicFolder(catalog: CatalogData): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'public'), folder, { recursive: true });
  writeFileSync(join(folder, 'catalog.json'), JSON.stringify(catalog));
  return folder;
}

const built = new Map<string, string>();

/**
 * Builds the site and gives its folder back; the same one when it was built from the same before.
 * All but those that are stated are deleted when the process ends.
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
      env: environment({ ...env, ...(catalog && { PUBLIC_DIR: publicFolder(catalog) }) }),
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  built.set(key, folder);
  return folder;
}

/** A catalog with few pages: it is built in a third of the time. */
export const withCodes = (catalog: CatalogData, codes: readonly number[]): CatalogData => ({
  ...catalog,
  entries: catalog.entries.filter(({ code }) => codes.includes(code)),
});

/** Where a site is kept that never changes: it is made from a commit and installed packages. */
function keptFolder(...madeFrom: readonly unknown[]): string {
  const packages = readFileSync(join(ROOT, 'package-lock.json'));
  const hash = createHash('sha256').update(packages).update(JSON.stringify(madeFrom));
  return join(ROOT, 'node_modules/.cache/sites', hash.digest('hex').slice(0, 16));
}

/**
 * The site as it was at a commit, with the pages of some codes, built with the packages of today;
 * undefined where the history does not have it, as in a shallow clone, or it no longer builds.
 */
export function buildSiteAt(commit: string, codes: readonly number[]): string | undefined {
  const kept = keptFolder(commit, codes);
  if (existsSync(kept)) return kept;
  const source = temporaryFolder();
  const run = (command: string, args: readonly string[], cwd: string) =>
    spawnSync(command, args, { cwd, env: environment(), maxBuffer: 2 ** 28 });
  const archive = run('git', ['archive', commit], ROOT);
  if (archive.status !== 0) return undefined;
  spawnSync('tar', ['-x', '-C', source], { input: archive.stdout });
  const file = join(source, 'public/catalog.json');
  writeFileSync(file, JSON.stringify(withCodes(JSON.parse(readFileSync(file, 'utf8')), codes)));
  symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'));
  const build = run(process.execPath, [VITE, 'build', '--logLevel', 'error'], source);
  if (build.status !== 0) return undefined;
  // Moved there when it is whole.
  const copy = `${kept}.${process.pid}`;
  cpSync(join(source, 'dist'), copy, { recursive: true });
  renameSync(copy, kept);
  return kept;
}
