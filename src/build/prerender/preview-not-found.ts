import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect } from 'vite';

const findFile = (folder: string, url: string): string | undefined => {
  try {
    return join(folder, decodeURIComponent(url.replace(/[?#].*$/, '')));
  } catch {
    return undefined;
  }
};

/**
 * Answers with `404.html` where `vite preview` has no file, as other hosts do. Runs after the
 * server's own lookup, which has by then appended `.html` to the addresses of pages.
 */
export function previewNotFound(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const file = findFile(folder, request.url ?? '/');
    if (file && existsSync(file) && file.endsWith('.html')) return next();
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    createReadStream(join(folder, '404.html')).pipe(response);
  };
}
