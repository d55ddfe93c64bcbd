import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(?:html|js|css|json|svg|md|csv|txt|xml|webmanifest)$/;

/** `about/index.html` is for hosts that do not use compressed files. */
const SECOND_FORM = /[^/]\/index\.html$/;

/** Below this size, headers make up most of a response. */
const LEAST_BYTES = 200;

/** Node's thread pool compresses this many files at once; more would only wait in memory. */
const AT_ONCE = 4;

/**
 * Writes a `.br` and a `.gz` beside every file worth compressing, for hosts that do not compress by
 * themselves. Returns the number of files compressed. Throws when the folder is missing.
 */
export async function compressFiles(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => COMPRESSIBLE.test(file) && !SECOND_FORM.test(file))
    .map((file) => join(folder, file))
    .filter((path) => statSync(path).size >= LEAST_BYTES);
  const compress = async (path: string) => {
    const data = readFileSync(path);
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(data));
    writeFileSync(`${path}.gz`, await promisify(gzip)(data));
  };
  await Readable.from(files).forEach(compress, { concurrency: AT_ONCE });
  return files.length;
}
