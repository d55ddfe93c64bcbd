import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';

/*
 * Builds the site for the browser tests into the given folder or the default one, unless it is up
 * to date. Its catalog does not follow the published one, so that a new document does not change
 * the counts in tests.
 */
const ROOT = join(import.meta.dirname, '../..');
const CATALOG = 'src/domain/catalog/fixtures/five-documents.json';
const MADE_FROM = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

const [folder = join(ROOT, 'node_modules/.cache/tested-site')] = process.argv.slice(2);

const changedAt = (path: string): number => statSync(path).mtimeMs;

/** Time of the last change below a path, including files added or removed. */
function lastChangeIn(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  const below = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(changedAt(path), ...below.map((name) => changedAt(join(path, name))));
}

// The last file written by a build.
const worker = join(folder, 'sw.js');
const isFresh =
  existsSync(worker) &&
  MADE_FROM.every((path) => lastChangeIn(join(ROOT, path)) < changedAt(worker));
if (!isFresh) buildSite({ catalog: JSON.parse(readFileSync(join(ROOT, CATALOG), 'utf8')) }, folder);
