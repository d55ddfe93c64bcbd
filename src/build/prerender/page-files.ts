import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { RenderedPage, Renderer } from './server-entry.ts';
import { hrefAt, type Site } from './site.ts';
import { sitePages } from './site-pages.ts';
import type { Filling } from './template.ts';

/** `data-path` of `404.html`, which hosts send for any address without a file. */
const ANY_PATH = '*';

/** What the service worker answers with for pages that it does not store. */
export const SHELL_FILE = 'shell.html';

const inFolder = (file: string): string => file.replace(/\.html$/, '/index.html');

/**
 * Every HTML file of the site, as path and text, one at a time. Each page is written twice: as
 * `about.html` for hosts that leave out `.html`, and as `about/index.html` for hosts that only
 * know folders. `filesOf` gives the scripts and style sheets that a page loads. Throws what rendering throws.
 */
export function* pageFiles(
  { catalog, site, renderer }: { catalog: Catalog; site: Site; renderer: Renderer },
  fill: (filling: Filling) => string,
  filesOf: (module: string) => readonly string[],
): Generator<readonly [file: string, text: string]> {
  const catalogOf = { catalog: renderer.fingerprint };
  const fillWith = ({ head, body, module }: RenderedPage, data: Filling['data']) =>
    fill({ head, body, data: { ...data, ...catalogOf }, files: filesOf(module) });
  for (const { href, file } of sitePages(catalog)) {
    const path = hrefAt(site, href);
    const html = fillWith(renderer.page(path), { path });
    yield [file, html];
    if (href !== '/') yield [inFolder(file), html];
  }
  yield ['404.html', fillWith(renderer.notFound(), { path: ANY_PATH })];
  yield [SHELL_FILE, fillWith(renderer.shell(), {})];
}
