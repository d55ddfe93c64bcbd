/** Compresses the built site for hosts that serve precompressed files, such as nginx. */
import { join } from 'node:path';
import { compressFiles } from './hosting/compress-files.ts';

const folder = join(import.meta.dirname, '../../dist');
const started = performance.now();
const count = await compressFiles(folder);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${count} files have a .br and a .gz beside them, in ${seconds} s`);
