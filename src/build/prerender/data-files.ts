import { type Catalog, entryId } from '../../domain/catalog/create-catalog.ts';
import { emissionsOf } from '../../domain/catalog/emissions.ts';
import { absenceInWords, collectedOn, versionLabel } from '../../domain/catalog/labels.ts';
import type { Document } from '../../domain/catalog/schema.ts';
import { codeMarkdown } from '../../domain/export/entry-text.ts';
import { exportEntries, toJson } from '../../domain/export/formats.ts';
import { links } from '../../domain/links.ts';
import { compileParaphrases } from '../../domain/search/paraphrases.ts';
import { counted } from '../../domain/text/english.ts';
import { documentsFolder } from '../folders.ts';
import { readDocuments } from '../ingest/document.ts';
import { readParaphrases } from '../paraphrases.ts';
import { headersFile } from './headers-file.ts';
import manifest from './manifest.json' with { type: 'json' };
import { sitePages } from './pages.ts';
import { addressAt, escaped, fullAddressAt, type Site } from './site.ts';

/**
 * The JSON twin of a code page: the entries of a code as in the catalog, the versions that document
 * them, the labels of their ids, and links. Takes a code of the catalog.
 */
function codeJson(catalog: Catalog, site: Site, code: number): string {
  const at = catalog.codes.indexOf(code);
  const linkTo = (href: string) => addressAt(site, href);
  const neighbour = (other: number | undefined) =>
    other === undefined ? null : linkTo(links.codeJson(other));
  const entries = catalog.entriesByCode.get(code) ?? [];
  const isUsed = ({ id }: Document) =>
    entries.some(({ occurrences }) => occurrences.some(({ document }) => document === id));
  return toJson({
    code,
    links: {
      page: linkTo(links.code(code)),
      markdown: linkTo(links.codeMarkdown(code)),
      previous: neighbour(catalog.codes[at - 1]),
      next: neighbour(catalog.codes[at + 1]),
      catalog: linkTo(links.catalog()),
      schema: linkTo(links.catalogSchema()),
    },
    versions: catalog.versions,
    resources: catalog.resources,
    categories: catalog.categories,
    documents: catalog.documents.filter(isUsed),
    entries: entries.map((entry) => ({
      id: entryId(entry),
      page: linkTo(links.entry(entry)),
      ...entry,
      versions: emissionsOf(catalog, entry).map((emission) => ({
        id: emission.version.id,
        documented: emission.emits,
        inferred: emission.isInferred,
        ...(!emission.emits && { why: absenceInWords(catalog, entry, emission) }),
      })),
    })),
  });
}

/** Summary of the site and its data for language models. Source: llmstxt.org. */
function llmsText(catalog: Catalog, site: Site): string {
  const link = (name: string, href: string, text: string) =>
    `- [${name}](${addressAt(site, href)}): ${text}\n`;
  const days = collectedOn(catalog.documents);
  const [first] = catalog.codes;
  const ids = catalog.versions.map(({ id }) => versionLabel(catalog, id)).join(', ');
  const paragraphs = [
    `# ${catalog.title}`,
    `> What each of ${counted(catalog.codes.length, 'code')} (${counted(catalog.entries.length, 'entry')} by resource) means, per resource and API version (${ids}), from ${catalog.documents.length} public documents${days && `, collected on ${days}`}.`,
    'A code can mean different things for different resources: an entry is identified by resource and code, such as `customer:1101`. Do not answer from the number alone when a code has more than one entry.',
    '## Data',
    link('All codes as JSON', links.catalog(), 'every row of every document, with its line') +
      link('JSON Schema', links.catalogSchema(), 'describes the catalog') +
      link('All codes as CSV', links.catalogCsv(), 'one line per resource and code'),
    '## One code',
    `Append .md or .json to the address of a code page (codes: ${first ?? 0} to ${catalog.codes.at(-1) ?? 0}, with gaps).`,
    first !== undefined &&
      link(`${first} as Markdown`, links.codeMarkdown(first), 'wordings and sources as text') +
        link(`${first} as JSON`, links.codeJson(first), 'the entries with links'),
    '## Pages',
    link('All codes', links.browse(), 'search and filters') +
      link('Compare', links.compare(), 'what changes between two API versions') +
      link('About', links.about(), 'the documents and how reliable they are'),
  ];
  return paragraphs
    .filter((one) => one !== false)
    .map((one) => `${one.trimEnd()}\n`)
    .join('\n');
}

/** A sitemap may list 50,000 URLs, a hundred times what is needed. Source: sitemaps.org. */
const sitemap = (site: Site, pages: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map((href) => `<url><loc>${escaped(fullAddressAt(site, href))}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');

/**
 * Makes the site a search engine in the browser: queries in the address bar go to Browse, codes
 * straight to their page. Source: OpenSearch 1.1; a short name has at most 16 characters.
 */
function openSearchDescription(site: Site, title: string): string {
  const search = `${fullAddressAt(site, links.browse())}?q={searchTerms}&go=1`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Status codes</ShortName>
<Description>${escaped(title)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${escaped(fullAddressAt(site, '/icon.svg'))}</Image>
<Url type="text/html" method="get" template="${escaped(search)}"/>
</OpenSearchDescription>
`;
}

const fileOf = (href: string): string => href.slice(1);

/** Yields every file other than the pages, as path and text. */
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
  const paraphrases = compileParaphrases(readParaphrases());
  yield [fileOf(links.paraphrases()), JSON.stringify(paraphrases)];
  const described = new Set(catalog.documents.map(({ id }) => id));
  for (const { id, tables } of readDocuments(documentsFolder).documents) {
    if (tables && described.has(id)) yield [fileOf(links.source(id)), JSON.stringify(tables)];
  }
  const robots = `User-agent: *\nAllow: /\n\nSitemap: ${fullAddressAt(site, '/sitemap.xml')}\n`;
  yield ['llms.txt', llmsText(catalog, site)];
  yield ['robots.txt', robots];
  yield ['opensearch.xml', openSearchDescription(site, catalog.title)];
  // Its URLs are relative to the file itself.
  yield ['manifest.webmanifest', toJson({ name: catalog.title, ...manifest })];
  yield ['_headers', headersFile(site)];
  yield ['sitemap.xml', sitemap(site, sitePages(catalog))];
}
