import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { codeMarkdown } from '../../domain/export/entry-markdown.ts';
import { exportEntries } from '../../domain/export/formats.ts';
import { links } from '../../domain/links.ts';
import { compileParaphrases } from '../../domain/search/compiled-paraphrases.ts';
import { documentsFolder } from '../folders.ts';
import { readDocuments } from '../ingest/document.ts';
import { readParaphrases } from '../paraphrases.ts';
import { codeJson } from './code-json.ts';
import { headersFile } from './headers-file.ts';
import { llmsText } from './llms.ts';
import { openSearchDescription } from './open-search.ts';
import { addressAt, type Site } from './site.ts';
import { sitePages } from './site-pages.ts';
import { robotsText, sitemapFiles } from './sitemap.ts';
import { webManifest } from './web-manifest.ts';

const fileOf = (href: string): string => href.slice(1);

/** Every file other than the pages, as path and text, one at a time. */
export function* dataFiles(
  catalog: Catalog,
  site: Site,
): Generator<readonly [file: string, text: string]> {
  for (const code of catalog.codes) {
    const address = addressAt(site, links.code(code));
    yield [fileOf(links.codeJson(code)), codeJson(catalog, site, code)];
    yield [fileOf(links.codeMarkdown(code)), codeMarkdown(catalog, code, address)];
  }
  yield [fileOf(links.catalogCsv()), exportEntries(catalog, catalog.entries, 'csv')];
  yield [fileOf(links.paraphrases()), JSON.stringify(compileParaphrases(readParaphrases()))];
  const described = new Set(catalog.documents.map(({ id }) => id));
  for (const { id, tables } of readDocuments(documentsFolder).documents) {
    if (tables && described.has(id)) yield [fileOf(links.source(id)), JSON.stringify(tables)];
  }
  yield ['llms.txt', llmsText(catalog, site)];
  yield ['robots.txt', robotsText(site)];
  yield ['opensearch.xml', openSearchDescription(site, catalog.title)];
  yield ['manifest.webmanifest', webManifest(catalog.title)];
  yield ['_headers', headersFile(site)];
  yield* sitemapFiles(site, sitePages(catalog));
}
