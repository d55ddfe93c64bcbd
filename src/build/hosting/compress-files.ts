import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(?:html|js|css|json|svg|md|csv|txt|xml|webmanifest)$/;

/** The second form of a page is for hosts that do not read compressed files. */
const SECOND_FORM = /[^/]\/index\.html$/;

/** Of smaller ones the headers are most of what is sent. */
const LEAST_BYTES = 200;

/** As many as Node compresses beside each other; more would only wait in memory. */
const AT_ONCE = 4;

const ENCODINGS = [
  { end: '.br', compress: promisify(brotliCompress) },
  { end: '.gz', compress: promisify(gzip) },
] as const;

/**
 * Writes a `.br` and a `.gz` beside every file of a built site that is worth it, as hosts send
 * them that compress nothing themselves. Tells how many files have them now. Throws when the
 * folder is not there.
 */
export async function compressFiles(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => COMPRESSIBLE.test(file) && !SECOND_FORM.test(file));
  const queue = files.values();
  const work = async () => {
    let count = 0;
    for (const file of queue) {
      const path = join(folder, file);
      const data = readFileSync(path);
      if (data.length < LEAST_BYTES) continue;
      for (const { end, compress } of ENCODINGS) writeFileSync(path + end, await compress(data));
      count++;
    }
    return count;
  };
  const counts = await Promise.all(Array.from({ length: AT_ONCE }, work));
  return counts.reduce((sum, count) => sum + count, 0);
}
