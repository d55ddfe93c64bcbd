import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressFiles } from '../../src/build/hosting/compress-files.ts';
import { DIST } from './built-site.ts';

/**
 * A copy of the built site with a `.br` and a `.gz` beside some files or folders, as written by
 * `npm run compress`; compressing everything takes a while. Deleted when the process ends.
 */
export async function compressedSite(compressed: readonly string[] = ['.']): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // When started by root, nginx and apache2 run as another user.
  chmodSync(folder, 0o755);
  for (const file of compressed) cpSync(join(DIST, file), join(folder, file), { recursive: true });
  await compressFiles(folder);
  cpSync(DIST, folder, { recursive: true });
  return folder;
}
