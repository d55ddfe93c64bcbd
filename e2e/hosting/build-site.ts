import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

const built = new Map<string, string>();

/**
 * Builds the site with other settings and gives its folder back; the same one when it was built
 * with these before. All but those that are stated are deleted when the process ends.
 */
export function buildSite(env: Readonly<Record<string, string>>, stated?: string): string {
  const key = JSON.stringify(env);
  const before = built.get(key);
  if (before) return before;
  const folder = stated ?? temporaryFolder();
  const { status, stderr } = spawnSync(
    process.execPath,
    [VITE, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    { cwd: ROOT, env: environment(env), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  built.set(key, folder);
  return folder;
}

/** Builds the site of another catalog, given as JSON, like `buildSite`. */
export function buildSiteOf(catalog: string, stated?: string): string {
  const PUBLIC_DIR = temporaryFolder();
  cpSync(join(ROOT, 'public'), PUBLIC_DIR, { recursive: true });
  writeFileSync(join(PUBLIC_DIR, 'catalog.json'), catalog);
  return buildSite({ PUBLIC_DIR }, stated);
}

/**
 * The site as it was at a commit, built with the packages of today; undefined where the history
 * does not have it, as in a shallow clone, or it no longer builds.
 */
export function buildSiteAt(commit: string): string | undefined {
  const source = temporaryFolder();
  const run = (command: string, args: readonly string[], cwd: string) =>
    spawnSync(command, args, { cwd, env: environment(), maxBuffer: 2 ** 28 });
  const archive = run('git', ['archive', commit], ROOT);
  if (archive.status !== 0) return undefined;
  spawnSync('tar', ['-x', '-C', source], { input: archive.stdout });
  symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'));
  const build = run(process.execPath, [VITE, 'build', '--logLevel', 'error'], source);
  return build.status === 0 ? join(source, 'dist') : undefined;
}
