import type { Rolldown } from 'vite';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { comparisonPairs } from '../../domain/compare/compare-versions.ts';
import { links } from '../../domain/links.ts';
import { META_POLICY } from './headers-file.ts';
import { escaped, hrefAt, type Site } from './site.ts';

/**
 * Root-relative addresses of all pages, in the order of a table of contents. A page added here is
 * prerendered, listed in the sitemap and stored offline.
 */
export const sitePages = (catalog: Pick<Catalog, 'codes' | 'versions'>): readonly string[] => [
  links.browse(),
  links.decode(),
  links.compare(),
  ...comparisonPairs(catalog).map(links.comparison),
  links.about(),
  ...catalog.codes.map((code) => links.code(code)),
];

/** Path of a page's file inside the site: `codes/1101.html`. */
export const pageFile = (href: string): string =>
  href === '/' ? 'index.html' : `${href.slice(1)}.html`;

/** The service worker's response for pages that it does not store. */
export const SHELL_FILE = 'shell.html';

/**
 * The files that a page needs first: the static imports of the entry and of the page's module, and
 * that module's style sheets. Excludes the entry and its style sheet, which every page names
 * anyway. Throws when the entry or the module's chunk is missing.
 */
function filesOfPage(chunks: readonly Rolldown.OutputChunk[], module: string) {
  const entry = chunks.find(({ isEntry }) => isEntry);
  const own = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
  if (!entry || !own) throw new Error(`The bundle has no ${entry ? module : 'entry'}.`);
  const found = new Set([entry, own]);
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  found.delete(entry);
  const styles = [...found].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return { scripts: [...found].map(({ fileName }) => fileName), styles: [...new Set(styles)] };
}

/** A page as rendered by the app. */
interface RenderedPage {
  /** Tags for the head. */
  readonly head: string;
  readonly body: string;
  /** Path of the route's module from the root of the project. */
  readonly module: string;
}

/** What the built `src/entry-server.tsx` creates. */
export interface Renderer {
  /** Hash of the catalog's text; a page hydrates only with the catalog it was rendered from. */
  readonly fingerprint: string;
  /** A page for any address, while the catalog is loading. */
  readonly shell: RenderedPage;
  /** Renders the page at a path, which includes the base. */
  readonly page: (path: string) => RenderedPage;
}

const HEAD_END = '</head>';
/** The policy comes right after this tag and applies to what follows. */
const CHARSET = '<meta charset="utf-8" />';

/** Replaces `mark` with `text`. Throws unless the mark occurs exactly once. */
function putAt(html: string, mark: string, text: string): string {
  const parts = html.split(mark);
  if (parts.length !== 2) throw new Error(`index.html must hold ${mark} exactly once.`);
  return parts.join(text);
}

/** As the bundler writes it at the end of the head. */
const STYLE_SHEET = /<link rel="stylesheet"[^>]*>/g;

/**
 * Yields every HTML file of the site, as path and text: the built `index.html` with the policy and
 * the rendered page. Style sheets come before the first script: behind the others they would wait
 * for a free connection, and Browse on a slow phone would paint 0.3 s later. Each page is written
 * twice: as `about.html` for hosts that omit `.html`, and as `about/index.html` for hosts that only
 * serve folders. Throws when rendering fails or the template lacks a mark.
 */
export function* pageFiles(
  { catalog, site, renderer }: { catalog: Catalog; site: Site; renderer: Renderer },
  chunks: readonly Rolldown.OutputChunk[],
  indexHtml: string,
): Generator<readonly [file: string, text: string]> {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${escaped(META_POLICY)}">`;
  const entryStyles = indexHtml.match(STYLE_SHEET) ?? [];
  const template = indexHtml.replace(STYLE_SHEET, '');
  const fill = ({ head, body, module }: RenderedPage, path?: string) => {
    const { scripts, styles } = filesOfPage(chunks, module);
    const linksTo = (rel: 'stylesheet' | 'modulepreload', files: readonly string[]) =>
      files
        .map((file) => `<link rel="${rel}" crossorigin href="${escaped(site.base + file)}">`)
        .join('');
    const first = [CHARSET, policy, ...entryStyles, linksTo('stylesheet', styles)];
    const withStyles = putAt(template, CHARSET, first.join(''));
    const last = [linksTo('modulepreload', scripts), head, HEAD_END];
    const withHead = putAt(withStyles, HEAD_END, last.join(''));
    const data = `${path ? ` data-path="${escaped(path)}"` : ''} data-catalog="${renderer.fingerprint}"`;
    return putAt(withHead, '<div id="root"></div>', `<div id="root"${data}>${body}</div>`);
  };
  for (const href of sitePages(catalog)) {
    const path = hrefAt(site, href);
    const html = fill(renderer.page(path), path);
    yield [pageFile(href), html];
    if (href !== '/') yield [`${href.slice(1)}/index.html`, html];
  }
  // Hosts send it for any address without a file.
  yield ['404.html', fill(renderer.page(hrefAt(site, '/not-found')), '*')];
  yield [SHELL_FILE, fill(renderer.shell)];
}
