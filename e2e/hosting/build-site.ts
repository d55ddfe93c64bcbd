import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');

const built = new Map<string, string>();

/**
 * Builds the site into a new folder with other settings and gives the folder back; the same one
 * when it was built with these before. All are deleted when the process ends.
 */
export function buildSite(env: Readonly<Record<string, string>>): string {
  const key = JSON.stringify(env);
  const before = built.get(key);
  if (before) return before;
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { status, stderr } = spawnSync(
    process.execPath,
    [VITE, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  built.set(key, folder);
  return folder;
}
