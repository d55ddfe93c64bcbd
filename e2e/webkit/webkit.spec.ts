import { test as base, expect } from '@playwright/test';
import { catalog, idsWhere } from '../catalog-data.ts';
import { coveredControls, PAGE_KINDS } from '../covered-controls.ts';
import { DIST } from '../hosting/built-site.ts';
import { type StaticServer, serveFolder } from '../hosting/static-server.ts';
import { findWebKit } from './find-webkit.ts';
import { startWebKit } from './start-webkit.ts';
import { KEYS, type Session } from './web-driver.ts';

/* Main tasks in Safari's engine. One browser for the file, because it takes seconds to start. */
const test = base.extend<object, { host: StaticServer; browserOfWebKit: Session }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
    async ({}, use) => {
      const host = await serveFolder(DIST);
      await use(host);
      host.close();
    },
    { scope: 'worker' },
  ],
  browserOfWebKit: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
    async ({}, use) => {
      const webkit = findWebKit();
      if (!webkit) throw new Error('WebKit is not installed.');
      const { session, close } = await startWebKit(webkit);
      console.log(`Testing with WebKitGTK ${session.version}.`);
      await use(session);
      await close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.describe.configure({ mode: 'default' });

const SEARCH = 'input[type=search][name=q]';
const THEME = 'button[aria-label^=Theme]';

const path = () => location.pathname + location.search;
const heading = () => document.querySelector('h1')?.textContent ?? '';
const isThere = (selector: string) => document.querySelector(selector) !== null;
const focused = () => document.activeElement?.outerHTML ?? '';
const scrolled = () => Math.round(scrollY);

function shownIds(): string[] {
  return [...document.querySelectorAll('[data-entry]')].map(
    (row) => row.getAttribute('data-entry') ?? '',
  );
}

/** Polls a function in the page for the expected value. */
const eventually = <Result, Words extends readonly (string | number)[]>(
  session: Session,
  script: (...words: Words) => Result,
  ...words: Words
) => expect.poll(() => session.run(script, ...words), { intervals: [50, 100, 200] });

const opensCode = async (session: Session, code: string) => {
  await eventually(session, heading).toContain(code);
  await eventually(session, path).toBe(`/codes/${code}`);
};

for (const width of [447, 1440]) {
  test(`no visible control is covered at its centre, at ${width} px`, async ({
    host,
    browserOfWebKit: session,
  }) => {
    await session.resize(width, 900);
    for (const { path, shows } of PAGE_KINDS) {
      await session.open(host.origin + path);
      await eventually(session, isThere, shows).toBe(true);
      // A row may be covered during the frame in which it gets its height.
      await eventually(session, coveredControls).toMatchObject({ covered: [] });
    }
  });
}

test('Browse starts with all entries', async ({ host, browserOfWebKit: session }) => {
  await session.open(`${host.origin}/`);
  await eventually(session, shownIds).toHaveLength(catalog.entries.length);
});

test('the list follows the query while typing, and Enter opens the first hit', async ({
  host,
  browserOfWebKit: session,
}) => {
  await session.open(`${host.origin}/`);
  await eventually(session, isThere, 'html[data-live]').toBe(true);
  await session.type(SEARCH, 'preferred store specified');
  await eventually(session, () => location.search).toBe('?q=preferred%20store%20specified');
  await eventually(session, () =>
    document.querySelector('tr[data-entry]')?.getAttribute('data-entry'),
  ).toBe('customer:1053');
  await session.press(KEYS.enter);
  await opensCode(session, '1053');
});

test('facets filter the list and are kept in the URL', async ({
  host,
  browserOfWebKit: session,
}) => {
  await session.open(`${host.origin}/`);
  await session.click('input[name=resource][value=points]');
  await session.click('input[name=category][value=error]');
  await eventually(session, path).toBe('/?resource=points&category=error');
  const expected = idsWhere(
    ({ resource, category }) => resource === 'points' && category === 'error',
  );
  await eventually(session, shownIds).toEqual(expected);
});

test('a click on a row opens its code, and the next link the next code', async ({
  host,
  browserOfWebKit: session,
}) => {
  await session.open(`${host.origin}/`);
  await session.click('tr[data-entry="customer:1101"] td:last-child');
  await opensCode(session, '1101');
  await session.click('a[rel=next]');
  await opensCode(session, '1102');
});

test('Compare lists the changes and can swap the versions', async ({
  host,
  browserOfWebKit: session,
}) => {
  await session.open(`${host.origin}/compare?from=v1&to=v2`);
  await eventually(session, () => document.querySelectorAll('[data-change=added]').length).toBe(
    108,
  );
  await session.click('a[href="/compare?from=v2&to=v1"]');
  await eventually(session, () => document.querySelectorAll('[data-change=added]').length).toBe(13);
  await eventually(session, path).toBe('/compare?from=v2&to=v1');
});

test('Decode finds the code in a response', async ({ host, browserOfWebKit: session }) => {
  await session.open(`${host.origin}/decode`);
  await session.type('main textarea', '{"code": 8015, "message": "Merge customer failed"}');
  await eventually(session, () =>
    [...document.querySelectorAll('[data-code]')].map((one) => one.getAttribute('data-code')),
  ).toEqual(['8015']);
});

test('the theme can be switched and is kept', async ({ host, browserOfWebKit: session }) => {
  const ground = () => getComputedStyle(document.body).backgroundColor;
  await session.open(`${host.origin}/about`);
  const before = await session.run(ground);
  await session.click(THEME);
  await eventually(session, ground).not.toBe(before);
  const after = await session.run(ground);
  await session.open(`${host.origin}/codes/1101`);
  expect(await session.run(ground)).toBe(after);
  await session.click(THEME);
  await session.click(THEME);
  await eventually(session, ground).toBe(before);
});

test('the API version in a link applies and is not stored', async ({
  host,
  browserOfWebKit: session,
}) => {
  const leads = () =>
    [...document.querySelectorAll<HTMLElement>('.lead')]
      .filter((line) => line.checkVisibility())
      .map((line) => line.dataset.api);
  await session.open(`${host.origin}/codes/500?api=v2`);
  await eventually(session, leads).toEqual(['v2', 'v2']);
  await session.open(`${host.origin}/codes/500`);
  await eventually(session, isThere, 'html[data-live]').toBe(true);
  expect(await session.run(leads)).toEqual([]);
});

test('shortcuts lead to the search box, the hits and the list of shortcuts', async ({
  host,
  browserOfWebKit: session,
}) => {
  await session.open(`${host.origin}/?q=image`);
  // The prerendered list has all entries; arrow keys need the hits.
  const hasHits = () => {
    const { length } = document.querySelectorAll('tr[data-entry]');
    return length > 0 && length < 50;
  };
  await eventually(session, hasHits).toBe(true);
  await session.press('/');
  await eventually(session, focused).toContain('type="search"');
  await session.press(KEYS.down);
  await eventually(session, focused).toContain('href="/codes/');
  await session.press(KEYS.up);
  await eventually(session, focused).toContain('type="search"');
  await session.press(KEYS.escape);
  await session.click('main h1');
  await session.press('?');
  await eventually(session, () => document.querySelector('dialog[open] h2')?.textContent).toBe(
    'Keyboard shortcuts',
  );
  await session.press(KEYS.escape);
  await eventually(session, () => document.querySelector('dialog[open]') === null).toBe(true);
  await session.pressWith(KEYS.control, 'k');
  await eventually(session, focused).toContain('type="search"');
  await session.press(KEYS.escape);
  await eventually(session, path).toBe('/');
});

test('navigation survives 120 steps in a few seconds', async ({
  host,
  browserOfWebKit: session,
}) => {
  await session.open(`${host.origin}/codes/1101`);
  await eventually(session, heading).toContain('1101');
  await session.press(...Array.from({ length: 120 }, () => ']'));
  // If history refuses a step, its page is loaded again, perhaps during the click.
  await expect(async () => {
    await session.click('header a[href="/decode"]');
    await eventually(session, path).toBe('/decode');
  }).toPass();
  await session.back();
  await eventually(session, path).toMatch(/^\/codes\/\d+$/);
  await eventually(
    session,
    () => document.querySelector('h1')?.textContent === location.pathname.split('/')[2],
  ).toBe(true);
});

test('Back restores the list and its scroll position', async ({
  host,
  browserOfWebKit: session,
}) => {
  await session.open(`${host.origin}/?category=error`);
  await eventually(session, shownIds).toHaveLength(
    idsWhere(({ category }) => category === 'error').length,
  );
  await session.run(() =>
    document.querySelector('[data-entry="customer:8015"]')?.scrollIntoView({ block: 'center' }),
  );
  expect(await session.run(scrolled)).toBeGreaterThan(1000);
  // With the keyboard, because rows may get their height under a pointer. Rows above the viewport
  // may get theirs at any time, so only the position at the key press counts.
  await session.run(() => {
    const row = document.querySelector('[data-entry="customer:8015"]');
    row?.querySelector('a')?.focus({ preventScroll: true });
    const note = () => {
      sessionStorage.topWhenPressed = row?.getBoundingClientRect().top;
    };
    window.addEventListener('keydown', note, { capture: true, once: true });
  });
  await session.press(KEYS.enter);
  await opensCode(session, '8015');
  expect(await session.run(scrolled)).toBe(0);
  await session.back();
  await eventually(session, path).toBe('/?category=error');
  const isWhereItWas = () => {
    const { top } =
      document.querySelector('[data-entry="customer:8015"]')?.getBoundingClientRect() ?? {};
    return Math.abs(Number(top) - sessionStorage.topWhenPressed) <= 1;
  };
  await eventually(session, isWhereItWas).toBe(true);
});

test('after one visit, pages, search and Decode work without the host', async ({
  browserOfWebKit: session,
}) => {
  const host = await serveFolder(DIST);
  await session.open(`${host.origin}/`);
  await eventually(session, () => navigator.serviceWorker.controller?.state).toBe('activated');
  host.close();
  await session.open(`${host.origin}/codes/1101#transaction`);
  await eventually(session, shownIds).toEqual(['customer:1101', 'transaction:1101']);
  await session.type(SEARCH, '8015');
  await session.press(KEYS.enter);
  await opensCode(session, '8015');
  await session.open(`${host.origin}/decode`);
  await session.type('main textarea', 'code: 1012');
  await eventually(session, () => document.querySelectorAll('[data-code="1012"]').length).toBe(1);
});
