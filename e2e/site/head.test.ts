import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { comparisonPairs } from '../../src/domain/compare/compare-versions.ts';
import { catalog, codes } from '../catalog-data.ts';
import { attributes, DIST, fileFor, filesIn, readIn, sentSize } from '../hosting/built-site.ts';

/*
 * The metadata and the size of files. They are read as files, as previews, search engines and
 * readers without scripts get them.
 */
const codePages = codes.map((code) => ({ code, file: `codes/${code}.html` }));
const pairs = comparisonPairs(catalog).map(({ from, to }) => `compare/${from}/${to}.html`);
const single = ['index.html', 'compare.html', ...pairs, 'decode.html', 'about.html'];
const pages = [...single, ...codePages.map(({ file }) => file)];
const html = new Map(
  [...pages, '404.html', 'shell.html'].map((file) => [file, readIn(DIST, file)]),
);
const textOf = (file: string) => html.get(file) ?? '';
const metaOf = (file: string, name: string) =>
  attributes(textOf(file), `meta (?:name|property)="${name}"`, 'content');

const KB = 1024;

const titleOf = (file: string) => textOf(file).match(/<title>([^<]*)<\/title>/)?.[1] ?? '';

test('every code has a page, and no other number has one', () => {
  const files = filesIn(`${DIST}/codes`).filter((file) => /^[^/]*\.html$/.test(file));
  expect(files.toSorted()).toEqual(codes.map((code) => `${code}.html`).toSorted());
});

test('both files of a page are the same', () => {
  const others = pages.filter(
    (file) =>
      file !== 'index.html' && readIn(DIST, file.replace('.html', '/index.html')) !== textOf(file),
  );
  expect(others).toEqual([]);
});

test('every page has one title, which is unique', () => {
  expect(new Set(pages.map(titleOf)).size).toBe(pages.length);
  for (const code of codes) expect(titleOf(`codes/${code}.html`)).toMatch(`${code} · `);
  const several = [...html].filter(([, text]) => text.match(/<title>/g)?.length !== 1);
  expect(several.map(([file]) => file)).toEqual([]);
});

test('every page has a description, a canonical URL and a preview', () => {
  for (const file of pages) {
    const path = `/${file.replace(/(index)?\.html$/, '')}`;
    const [description = ''] = metaOf(file, 'description');
    expect({
      canonical: attributes(textOf(file), 'link rel="canonical"', 'href'),
      address: metaOf(file, 'og:url'),
      title: metaOf(file, 'og:title').length,
      description: metaOf(file, 'og:description'),
      isLong: description.length > 20,
      card: metaOf(file, 'twitter:card'),
      pictures: metaOf(file, 'og:image').map((picture) => fileFor(DIST, picture)),
      size: ['width', 'height'].flatMap((side) => metaOf(file, `og:image:${side}`)),
      alt: metaOf(file, 'og:image:alt').length,
      robots: metaOf(file, 'robots'),
    }).toEqual({
      canonical: [path],
      address: [path],
      title: 1,
      description: [description],
      isLong: true,
      card: ['summary_large_image'],
      pictures: [/^(codes|compare)\//.test(file) ? file.replace('.html', '.png') : 'preview.png'],
      size: file.startsWith('codes/') ? ['600', '315'] : ['1200', '630'],
      alt: 1,
      robots: [],
    });
  }
});

test('the pictures of codes are 600 by 315, of 6 KB on average, and not stored offline', () => {
  const pictures = codes.map((code) => readFileSync(join(DIST, `codes/${code}.png`)));
  for (const picture of pictures) {
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([600, 315]);
  }
  const bytes = pictures.reduce((sum, { length }) => sum + length, 0);
  expect(bytes / pictures.length).toBeLessThanOrEqual(6 * KB);
  expect(readIn(DIST, 'sw.js')).not.toContain('.png');
});

test('files without a canonical URL are not indexed', () => {
  expect(['404.html', 'shell.html'].flatMap((file) => metaOf(file, 'robots'))).toEqual([
    'noindex',
    'noindex',
  ]);
});

test('every page links to two existing twins', () => {
  const twins = pages.flatMap((file) => attributes(textOf(file), 'link rel="alternate"', 'href'));
  expect(twins).toHaveLength(2 * pages.length);
  expect(twins.filter((twin) => !fileFor(DIST, twin))).toEqual([]);
});

interface Term {
  readonly '@type': string;
  readonly name: string;
  readonly termCode: string;
  readonly inDefinedTermSet: { readonly '@type': string };
}

test('the JSON-LD of a code is a DefinedTerm', () => {
  const termsOf = (file: string): readonly Term[] => {
    const block = textOf(file).match(/<script type="application\/ld\+json">(.*?)<\/script>/);
    const data = JSON.parse(block?.[1] ?? '{}');
    return data['@graph'] ?? [data];
  };
  const terms = codePages.flatMap(({ file }) => termsOf(file));
  const shown = terms.map((term) => [
    term['@type'],
    term.name,
    term.termCode,
    term.inDefinedTermSet['@type'],
  ]);
  expect(shown).toEqual(
    catalog.entries.map(({ resource, code }) => [
      'DefinedTerm',
      `${resource}:${code}`,
      String(code),
      'DefinedTermSet',
    ]),
  );
});

test('no page has inline scripts or styles, or anything of another site', () => {
  const found = [...html].flatMap(([file, text]) => {
    const inline = [
      ...(text.match(/<script(?![^>]*\ssrc=)(?![^>]*application\/(?:ld\+)?json)[^>]*>/g) ?? []),
      ...(text.match(/<style|\sstyle="|\son\w+="/g) ?? []),
    ];
    const links = (text.match(/<link [^>]*>/g) ?? []).join('');
    const loaded = [
      ...attributes(text, 'script', 'src'),
      ...attributes(text, 'img', 'src'),
      ...attributes(links, 'link', 'href'),
    ];
    const others = loaded.filter((address) => !/^\/(?!\/)/.test(address));
    return [...inline, ...others].map((what) => `${file}: ${what}`);
  });
  expect(found).toEqual([]);
});

test('the policy comes before everything it applies to', () => {
  const late = [...html].filter(([, text]) => {
    const policy = text.indexOf('http-equiv="Content-Security-Policy"');
    return policy === -1 || policy > text.search(/<(?:script|link)/);
  });
  expect(late.map(([file]) => file)).toEqual([]);
});

test('file names of scripts and styles are in lower case', () => {
  const assets = filesIn(`${DIST}/assets`);
  expect(assets.filter((name) => name !== name.toLowerCase())).toEqual([]);
});

/** The longest code pages; compressing all of them would take a while. */
const largest = codePages
  .map(({ file }) => file)
  .toSorted((a, b) => textOf(b).length - textOf(a).length)
  .slice(0, 20);

/** Bytes that a page loads in total, compressed with brotli. */
function completeSize(file: string): number {
  const text = textOf(file);
  const links = (text.match(/<link [^>]*>/g) ?? []).filter((link) =>
    /rel="(?:stylesheet|modulepreload|preload|icon)"/.test(link),
  );
  const asked = [
    ...attributes(text, 'script', 'src'),
    ...attributes(links.join(''), 'link', 'href'),
  ];
  const files = asked.map((address) => fileFor(DIST, address) ?? '');
  return [file, ...new Set(files)].reduce((sum, one) => sum + sentSize(DIST, one), 0);
}

const decoders = filesIn(`${DIST}/assets`).filter((name) => name.startsWith('decode-worker'));

/** Size limit per kind of file, compressed with brotli. */
const BUDGETS = [
  { kind: 'a code page', files: largest, most: 6 * KB },
  { kind: 'Browse', files: ['index.html'], most: 18 * KB },
  { kind: 'another page', files: ['compare.html', 'decode.html', 'about.html'], most: 10 * KB },
  { kind: 'the service worker', files: ['sw.js'], most: 4 * KB },
  { kind: 'the decoder', files: decoders.map((name) => `assets/${name}`), most: 32 * KB },
] as const;

for (const { kind, files, most } of BUDGETS) {
  test(`${kind} takes at most ${most / KB} KB over the wire`, () => {
    const heavy = files
      .map((file) => [file, sentSize(DIST, file)] as const)
      .filter(([, size]) => size > most);
    expect(heavy).toEqual([]);
  });
}

test('a style sheet takes at most 8 KB, a script at most 60 KB over the wire', () => {
  for (const file of filesIn(`${DIST}/assets`)) {
    const most = (file.endsWith('.css') ? 8 : 60) * KB;
    expect(sentSize(`${DIST}/assets`, file), file).toBeLessThanOrEqual(most);
  }
});

test('a code page takes at most 95 KB, Browse at most 127 KB, with 10 KB of catalog', () => {
  // The catalog grows with its entries; 10.2 KB are 457 of them.
  const catalogSize = sentSize(DIST, 'catalog.json');
  expect(catalogSize / catalog.entries.length).toBeLessThanOrEqual((14 * KB) / 457);
  const without = (file: string) => completeSize(file) - catalogSize + 10.2 * KB;
  const figures = { code: Math.max(...largest.map(without)), browse: without('index.html') };
  console.log(
    `in full: code page ${(figures.code / KB).toFixed(1)} KB at most, Browse ${(figures.browse / KB).toFixed(1)} KB`,
  );
  expect(figures.code).toBeLessThanOrEqual(95 * KB);
  expect(figures.browse).toBeLessThanOrEqual(127 * KB);
});
