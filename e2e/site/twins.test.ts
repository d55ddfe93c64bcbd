import { expect, test } from 'vitest';
import { createCatalog, entryId } from '../../src/domain/catalog/create-catalog.ts';
import { wordingsOf } from '../../src/domain/catalog/wordings.ts';
import { comparisonPairs } from '../../src/domain/compare/compare-versions.ts';
import { catalog, codes } from '../catalog-data.ts';
import { attributes, DIST, fileFor, readIn, unescaped } from '../hosting/built-site.ts';

test('the JSON of every code has its entries as in the catalog', () => {
  const twins = codes.map((code) => JSON.parse(readIn(DIST, `codes/${code}.json`)));
  expect(twins.map(({ code }) => code)).toEqual(codes);
  const entries = twins.flatMap((twin) => twin.entries);
  expect(entries.map(({ id }) => id)).toEqual(catalog.entries.map(entryId));
  expect(entries).toMatchObject([...catalog.entries]);
});

test('every reference in the JSON of a code exists', () => {
  const lost = codes.flatMap((code) => {
    const { links, entries, documents } = JSON.parse(readIn(DIST, `codes/${code}.json`));
    const described = new Set(documents.map(({ id }: { id: string }) => id));
    const named = (entries as typeof catalog.entries).flatMap(({ occurrences }) =>
      occurrences.map(({ document }) => document),
    );
    const addresses = Object.values<string | null>(links).filter((href) => href !== null);
    return [
      ...addresses.filter((href) => !fileFor(DIST, href)),
      ...named.filter((id) => !described.has(id)),
    ];
  });
  expect(lost).toEqual([]);
});

test('the links of the JSON lead through all codes', () => {
  const seen: number[] = [];
  let file: string | undefined = `codes/${codes[0]}.json`;
  while (file) {
    const { code, links } = JSON.parse(readIn(DIST, file));
    seen.push(code);
    file = links.next ? fileFor(DIST, links.next) : undefined;
  }
  expect(seen).toEqual(codes);
});

/** Removes the escapes and character references of Markdown. */
const unmarked = (text: string) =>
  text
    .replace(/\\([\\`*[\]{_#+.)-])/g, '$1')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

const fileLink = (code: number) => `/codes/${code}`;

const versionLabelOf = (document: string) => {
  const { version } = catalog.documents.find(({ id }) => id === document) ?? {};
  return catalog.versions.find(({ id }) => id === version)?.label ?? 'a version';
};

test('the Markdown of every code has its resources, versions and messages', () => {
  const domain = createCatalog(catalog);
  const lacking = domain.entries.flatMap((entry) => {
    const { code, resource, occurrences } = entry;
    const text = unmarked(readIn(DIST, `codes/${code}.md`));
    const label = catalog.resources.find(({ id }) => id === resource)?.label;
    const wanted = [
      `# ${code}\n`,
      `## ${label}\n`,
      ...occurrences.flatMap(({ line, lines }) => (lines ?? [line]).map((own) => `line ${own}`)),
      ...occurrences.map(({ document }) => versionLabelOf(document)),
      ...wordingsOf(domain, entry).flatMap(({ variants }) => variants.map((one) => one.text)),
    ];
    return wanted.filter((part) => !text.includes(part)).map((part) => `${code}: ${part}`);
  });
  expect(lacking).toEqual([]);
});

test('the Markdown of every code is ASCII and ends with a link to its page', () => {
  const wrong = codes.filter((code) => {
    const text = readIn(DIST, `codes/${code}.md`);
    return /[^\0-\x7f]/.test(text) || !text.endsWith(`(${fileLink(code)})\n`);
  });
  expect(wrong).toEqual([]);
});

test('the CSV has one record per entry', () => {
  const csv = readIn(DIST, 'catalog.csv');
  const lacking = catalog.entries.filter(({ code, resource }) => {
    const label = catalog.resources.find(({ id }) => id === resource)?.label;
    return !csv.includes(`\r\n${code},${label},`);
  });
  expect(lacking).toEqual([]);
});

test('llms.txt links to the data', () => {
  const links = [...readIn(DIST, 'llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(
    ([, href = '']) => href,
  );
  expect(links).toContain('/catalog.json');
  for (const href of links) {
    const file = fileFor(DIST, href === '/' ? '/index.html' : href);
    expect(file, href).toBeDefined();
  }
});

test('the sitemap lists every page once, and robots.txt names it', () => {
  const xml = readIn(DIST, 'sitemap.xml');
  expect(xml).toContain('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"');
  const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, text = '']) => new URL(unescaped(text)),
  );
  expect(addresses.map(({ pathname }) => pathname)).toEqual([
    '/',
    '/decode',
    '/compare',
    ...comparisonPairs(catalog).map(({ from, to }) => `/compare/${from}/${to}`),
    '/about',
    ...codes.map((code) => `/codes/${code}`),
  ]);
  expect(readIn(DIST, 'robots.txt')).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
});

test('the OpenSearch description leads straight to a code', () => {
  const xml = readIn(DIST, 'opensearch.xml');
  const [template = ''] = attributes(xml, 'Url', 'template');
  const address = new URL(template.replace('{searchTerms}', '1101'));
  expect(address.pathname + address.search).toBe('/?q=1101&go=1');
  expect(xml.match(/<ShortName>(.*)<\/ShortName>/)?.[1]?.length).toBeLessThanOrEqual(16);
  expect(readIn(DIST, 'index.html')).toContain('type="application/opensearchdescription+xml"');
});

test('the manifest lists existing icons, one of them maskable', () => {
  const { icons, start_url, name } = JSON.parse(readIn(DIST, 'manifest.webmanifest'));
  expect(name).toBe(catalog.title);
  expect(start_url).toBe('./');
  for (const { src } of icons) expect(fileFor(DIST, src), src).toBeDefined();
  expect(icons.map(({ sizes, purpose }: Record<string, string>) => `${sizes} ${purpose}`)).toEqual(
    expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
  );
});
