import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveConfig } from 'vite';
import { expect, test } from 'vitest';
import { DIST, filesIn, readIn } from '../hosting/built-site.ts';
import {
  newerInPages,
  newerInScripts,
  newerInStyles,
  type Oldest,
  parseTargets,
} from '../hosting/newer-features.ts';

const ROOT = join(import.meta.dirname, '../..');
const REACT = 'React asks first whether it is there';

/** Features that the oldest browsers lack, and what happens there instead. */
const FALLBACKS: Readonly<Record<string, string>> = {
  '.animation': REACT,
  '.canIntercept': REACT,
  '.connection': REACT,
  '.currentEntry': REACT,
  '.delay': REACT,
  '.downlink': REACT,
  '.fromElement': REACT,
  '.skipTransition': REACT,
  '.startViewTransition': REACT,
  '.transition': REACT,
  ClipboardItem: 'the text is copied once it is there',
  Profiler: 'a name inside React',
  ViewTransition: 'a name inside React',
  trustedTypes: 'asked for with "?.": without it an address stays text',
  '.createPolicy': 'as trustedTypes',
  ':has': 'outlines, alignment and print alone; the rule is skipped',
  '@media (scripting)': 'the rules are skipped: without scripts, dead controls stay in sight',
  '@property': 'Tailwind sets the same values inside @supports',
  'accent-color': 'checkboxes keep the colour of the browser',
  'contain-intrinsic-block-size': 'as content-visibility',
  'content-visibility': 'rows outside the window are laid out at once',
  'field-sizing': 'the list of API versions is as wide as its longest',
  'cursor: pointer': 'touch screens have no cursor',
  'forced-color-adjust': 'no forced colours without it',
  'grid-template-columns: subgrid': 'columns of neighbouring rows are not aligned',
  resize: 'a text box keeps its size',
  autocapitalize: 'a hint for keyboards on screens',
  autocorrect: 'a hint for keyboards on screens',
  popover: 'filters are above the list instead of in a sheet (listing.css)',
  popovertarget: 'as popover: the button is hidden',
  popovertargetaction: 'as popover: the button is hidden',
};

async function targets(): Promise<readonly string[]> {
  const { build } = await resolveConfig(
    { root: ROOT, logLevel: 'silent' },
    'build',
    'production',
    'production',
  );
  return [build.target || []].flat();
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

const files = (pattern: RegExp) =>
  filesIn(DIST)
    .filter((file) => pattern.test(file))
    .map((file) => readIn(DIST, file));

test('whatever the oldest browsers lack has a fallback', async () => {
  const oldest = parseTargets(await targets());
  expect(oldest.size).toBeGreaterThan(2);
  const newer = [
    ...newerInScripts(files(/\.js$/), keysOf(JSON.parse(readIn(DIST, 'catalog.json'))), oldest),
    ...newerInStyles(files(/\.css$/).join('\n'), oldest),
    ...newerInPages(
      files(/^(?:[a-z]+|codes\/1101|compare\/[^/]*\/[^/]*)\.html$/).join('\n'),
      oldest,
    ),
  ];
  expect(newer.filter((name) => FALLBACKS[name] === undefined)).toEqual([]);
  // Proves that the check works: a popover is newer than all of them.
  expect(newer).toContain('popover');
});

test('the hosting README lists the oldest browsers of the build', async () => {
  const readme = readFileSync(join(ROOT, 'src/build/hosting/README.md'), 'utf8').toLowerCase();
  for (const [browser, version] of parseTargets(await targets())) {
    if (browser !== 'safari_ios') expect(readme).toContain(`${browser} ${version}`);
  }
});

const OLD: Oldest = parseTargets(['chrome111', 'firefox114', 'safari16.4']);

test('finds a newer name in a script, but not one that the script defines', () => {
  expect(newerInScripts(['[1].toSorted(); new Temporal()'], [], OLD)).toEqual([
    '.toSorted',
    'Temporal',
  ]);
  expect(
    newerInScripts(['const { groupBy } = Object; self.startViewTransition?.()'], [], OLD),
  ).toEqual(['.groupBy', '.startViewTransition']);
  expect(newerInScripts(['({ toSorted: 1 }).toSorted'], [], OLD)).toEqual([]);
  expect(newerInScripts(['row.toSorted'], ['toSorted'], OLD)).toEqual([]);
  expect(newerInScripts(['[1].at(-1); structuredClone(1)'], [], OLD)).toEqual([]);
});

test('finds a newer declaration, unless it has a fallback or @supports', () => {
  expect(newerInStyles('a { color: light-dark(red, blue) }', OLD)).toEqual(['color: light-dark']);
  expect(newerInStyles('a { --x: light-dark(red, blue) }', OLD)).toEqual(['--x: light-dark']);
  expect(newerInStyles('a { field-sizing: content }', OLD)).toEqual(['field-sizing']);
  expect(newerInStyles('a { text-wrap: pretty; color: red }', OLD)).toEqual(['text-wrap']);
  expect(newerInStyles('a { color: red; color: light-dark(red, blue) }', OLD)).toEqual([]);
  expect(
    newerInStyles('@supports (field-sizing: content) { a { field-sizing: content } }', OLD),
  ).toEqual([]);
  expect(newerInStyles('a { display: grid; inset: 0 }', OLD)).toEqual([]);
});

test('finds newer at-rules, selectors, elements and attributes', () => {
  expect(
    newerInStyles('@starting-style { a { color: red } } a:has(b) { color: red }', OLD),
  ).toEqual([':has', '@starting-style']);
  expect(newerInPages('<search><p popover title="a > b is c">is</p></search>', OLD)).toEqual([
    '<search>',
    'popover',
  ]);
});
