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

/** Vite's functions leave `NODE_ENV=development` in the process; child builds would inherit it. */
const environment = (env: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  NODE_ENV: 'production',
  ...env,
});

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
      env: environment({ ...env, ...(catalog && { PUBLIC_DIR: publicFolder(catalog) }) }),
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

/** Cache folder for a build that never changes: its key is the commit and the lockfile. */
function keptFolder(...madeFrom: readonly unknown[]): string {
  const packages = readFileSync(join(ROOT, 'package-lock.json'));
  const hash = createHash('sha256').update(packages).update(JSON.stringify(madeFrom));
  return join(ROOT, 'node_modules/.cache/sites', hash.digest('hex').slice(0, 16));
}

/**
 * The site at an earlier commit, with the pages of some codes, built with the current packages.
 * Undefined if the commit is missing, as in a shallow clone, or no longer builds.
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
  // Renamed once complete, so that the cache never holds half a build.
  const copy = `${kept}.${process.pid}`;
  cpSync(join(source, 'dist'), copy, { recursive: true });
  renameSync(copy, kept);
  return kept;
}
