import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupBy } from './domain/group-by.ts';

const ROOT = import.meta.dirname;

interface Layer {
  /** Folders of `src` that it may import besides itself. */
  readonly folders: readonly string[];
  /** Packages, or `node:`, that it may import. */
  readonly packages: readonly string[];
}

/** What each layer may import: the table in the README. Imports only point down. */
const LAYERS: Readonly<Record<string, Layer>> = {
  domain: {
    folders: [],
    packages: ['valibot', 'fuse.js/basic'],
  },
  build: {
    folders: ['domain'],
    packages: [
      'node:',
      'valibot',
      '@valibot/to-json-schema',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'micromark',
      'micromark-extension-gfm-strikethrough',
      'micromark-extension-gfm-table',
      'micromark-util-decode-string',
      'csv-parse/sync',
      'vite',
      '@resvg/resvg-js',
      'sharp',
      'fuse.js',
      '@orama/orama',
      'flexsearch',
      'lunr',
      'minisearch',
      'jsonrepair',
      'htmlparser2',
    ],
  },
  ui: { folders: [], packages: ['react', 'react-dom'] },
  features: {
    folders: ['domain', 'ui'],
    packages: ['react', 'react-dom/client', '@tanstack/react-table'],
  },
  routes: {
    folders: ['domain', 'ui', 'features'],
    packages: ['react', 'react-dom', 'react-dom/client'],
  },
  // The list of files it keeps is known when the site is built, and comes as a module of its own.
  sw: { folders: ['domain'], packages: ['virtual:offline-files'] },
};

interface Import {
  readonly file: string;
  readonly from: string;
}

const sources = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` at the start of a line; `import('x')`. */
const IMPORT =
  /^(?:import|export)\s+(?:[^'"=;()]*?from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const imports: readonly Import[] = sources
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const found = text.matchAll(IMPORT);
    return [...found].map(([, plain, dynamic]) => ({ file, from: plain ?? dynamic ?? '' }));
  });

const isRelative = ({ from }: Import) => from.startsWith('.');
const target = ({ file, from }: Import) => posix.normalize(posix.join(dirname(file), from));
const layerOf = (path: string) => path.split('/')[0] ?? '';
const show = ({ file, from }: Import) => `${file} imports ${from}`;

describe.each(Object.keys(LAYERS))('%s', (name) => {
  const layer = LAYERS[name] ?? { folders: [], packages: [] };
  const own = imports.filter(({ file }) => layerOf(file) === name);

  test('imports only the layers below it', () => {
    const allowed = [name, ...layer.folders];
    const wrong = own.filter(isRelative).filter((item) => !allowed.includes(layerOf(target(item))));
    expect(wrong.map(show)).toEqual([]);
  });

  test('imports only the packages it is meant for', () => {
    const fits = ({ file, from }: Import) =>
      (from === 'fast-check' && file.includes('/fixtures/')) ||
      layer.packages.some((allowed) =>
        allowed.endsWith(':') ? from.startsWith(allowed) : from === allowed,
      );
    const wrong = own.filter((item) => !isRelative(item) && !fits(item));
    expect(wrong.map(show)).toEqual([]);
  });
});

test('a feature does not import another feature', () => {
  const featureOf = (path: string) => path.split('/').slice(0, 2).join('/');
  const wrong = imports
    .filter((item) => layerOf(item.file) === 'features' && isRelative(item))
    .filter(
      (item) =>
        layerOf(target(item)) === 'features' && featureOf(target(item)) !== featureOf(item.file),
    );
  expect(wrong.map(show)).toEqual([]);
});

/** The circles of a graph, each as `a > b > a`, found by a depth-first search. */
function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, way: readonly string[]): void => {
    if (way.includes(node)) circles.push([...way.slice(way.indexOf(node)), node].join(' > '));
    if (way.includes(node) || done.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...way, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return circles;
}

function graphOf(pairs: Iterable<readonly [from: string, to: string]>) {
  const groups = groupBy(pairs, ([from]) => from);
  return new Map([...groups].map(([from, all]) => [from, new Set(all.map(([, to]) => to))]));
}

test('no file imports itself by way of others, not even a type', () => {
  const pairs = imports.filter(isRelative).map((item) => [item.file, target(item)] as const);
  expect(circlesOf(graphOf(pairs))).toEqual([]);
});

/** The two paths cut where they part: `domain/a/x.ts`, `domain/b/y.ts` → `domain/a`, `domain/b`. */
function siblings(from: string, to: string): readonly [from: string, to: string] {
  const [a, b] = [from.split('/'), to.split('/')];
  const parted = a.findIndex((name, at) => name !== b[at]);
  return [a.slice(0, parted + 1).join('/'), b.slice(0, parted + 1).join('/')];
}

test('folders and files beside each other in a folder do not import each other in a circle', () => {
  const pairs = imports.filter(isRelative).map((item) => siblings(item.file, target(item)));
  expect(circlesOf(graphOf(pairs))).toEqual([]);
});

test('Fuse is imported in one file of the domain', () => {
  const users = imports.filter(
    ({ file, from }) => from === 'fuse.js/basic' && layerOf(file) === 'domain',
  );
  expect(users).toHaveLength(1);
});

test('the test sees the imports it is about', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.some(({ from }) => from === 'react')).toBe(true);
});

test('files have plain names and no file only passes on others', () => {
  const names = sources.map((file) => posix.basename(file).replace(/\.(test\.)?tsx?$/, ''));
  expect(names.filter((name) => ['index', 'utils', 'helpers', 'common'].includes(name))).toEqual(
    [],
  );
  const barrels = sources.filter((file) =>
    /^export \* from/m.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(barrels).toEqual([]);
});
