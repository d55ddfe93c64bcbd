import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files below a folder, makes the folders they need, and tells how many there were. */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [file: string, text: string]>,
): number {
  const made = new Set<string>();
  let count = 0;
  for (const [file, text] of files) {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, text);
    count += 1;
  }
  return count;
}
