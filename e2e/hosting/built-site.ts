import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The output of `npm run build`, or the build in `DIST`. */
export const DIST = process.env.DIST ?? join(import.meta.dirname, '../../dist');

/** All files below a folder, as paths with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

export const readIn = (folder: string, file: string): string =>
  readFileSync(join(folder, file), 'utf8');

const sizes = new Map<string, number>();

/** Size of a file compressed with brotli. */
export function sentSize(folder: string, file: string): number {
  const path = join(folder, file);
  const size = sizes.get(path) ?? brotliCompressSync(readFileSync(path)).length;
  sizes.set(path, size);
  return size;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** Resolves the character references in HTML or XML text. */
export const unescaped = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity);

/** Values of an attribute, in order, of matching tags; `tag` is the start of a pattern. */
export function attributes(html: string, tag: string, name: string): string[] {
  const tags = html.match(new RegExp(`<${tag}[^>]*>`, 'g')) ?? [];
  return tags.flatMap((found) => {
    const value = found.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
    return value === undefined ? [] : [unescaped(value)];
  });
}

/** The file that a plain host sends for a path; undefined if there is none. */
export function fileFor(folder: string, path: string): string | undefined {
  const name = decodeURIComponent(path).replace(/^\//, '');
  const candidates = [name, `${name}.html`, join(name, 'index.html')];
  return candidates.find((file) => {
    const full = join(folder, file);
    return existsSync(full) && statSync(full).isFile();
  });
}
