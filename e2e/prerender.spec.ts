import { expect, type Page } from '@playwright/test';
import { entryId } from '../src/domain/catalog/create-catalog.ts';
import { catalog } from './catalog-data.ts';
import { consoleMessages } from './console-messages.ts';
import { DIST, readIn } from './hosting/built-site.ts';
import { serveFolder } from './hosting/static-server.ts';
import {
  countText,
  facet,
  holdBack,
  isLive,
  meaning,
  row,
  rows,
  searchBox,
  shownIds,
} from './pages.ts';
import { test, testAlone } from './visit.ts';

/** One URL of each kind of page, with words of its text. */
const PAGES = [
  { path: '/', heading: /status codes/i, text: 'Invalid channel type' },
  { path: '/codes/1101', heading: '1101', text: 'Invalid loyalty program ID passed' },
  { path: '/compare', heading: /^What changes from/, text: 'Reworded' },
  { path: '/compare/v2/v1', heading: 'What changes from V2 (inferred) to V1', text: 'Reworded' },
  { path: '/decode', heading: 'Decode a response', text: 'Decode' },
  { path: '/about', heading: 'About this reference', text: 'Customer (V1)' },
  { path: '/nowhere', heading: 'Page not found', text: 'Browse all codes' },
] as const;

testAlone.describe('without JavaScript', () => {
  testAlone.use({ javaScriptEnabled: false });

  testAlone('every page is readable and its links work', async ({ page }) => {
    for (const { path, heading, text } of PAGES) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(heading);
      await expect(page.getByRole('main'), path).toContainText(text);
      await page.getByRole('link', { name: 'About', exact: true }).click();
      await expect(page, path).toHaveURL(/\/about$/);
    }
  });

  testAlone(
    'controls that need JavaScript are left out, and a note says why',
    async ({ page, request }) => {
      await page.goto('/codes/1101');
      await expect(page.getByRole('button')).toHaveCount(0);
      // Playwright without scripts still parses `noscript` as if scripts were on.
      const html = await (await request.get('/codes/1101')).text();
      expect(html).toMatch(/<noscript><p[^>]*>Search, filters and Decode need JavaScript/);
    },
  );

  testAlone('Decode leaves out its text box, and a note says why', async ({ page, request }) => {
    await page.goto('/decode');
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
    const html = await (await request.get('/decode')).text();
    expect(html).toMatch(/<noscript><p[^>]*>Decoding needs JavaScript/);
  });

  testAlone('Browse lists every entry with a link to its page', async ({ page }) => {
    await page.goto('/');
    expect(await shownIds(page)).toEqual(catalog.entries.map(entryId));
    await row(page, 'transaction:1101').getByRole('link').click();
    await expect(page).toHaveURL('/codes/1101#transaction');
    await expect(meaning(page, 'transaction:1101')).toBeInViewport();
  });

  testAlone(
    'any two versions can be compared, without controls that need JavaScript',
    async ({ page }) => {
      await page.goto('/compare');
      await page.getByRole('link', { name: 'V2 (inferred) to V2 Lookup' }).click();
      await expect(page).toHaveURL('/compare/v2/v2-lookup');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'How V2 (inferred) and V2 Lookup differ',
      );
      await expect(page.locator('tr[data-change=removed]')).toHaveCount(94);
      await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Swap' })).toHaveCount(0);
      await expect(page.getByRole('columnheader', { name: 'Code' }).getByRole('link')).toHaveCount(
        0,
      );
    },
  );

  testAlone(
    'the page for an unknown code mentions neither 404 nor the search box',
    async ({ page }) => {
      await page.goto('/codes/8094');
      await expect(page.getByRole('main')).toContainText(
        'There is no code and no page at this address',
      );
      await expect(page.getByRole('main')).not.toContainText(/404|Search above/);
    },
  );

  testAlone('a link to the list of all codes replaces the search box', async ({ page }) => {
    await page.goto('/codes/1101');
    await expect(searchBox(page)).toBeHidden();
    await page.getByRole('link', { name: 'on one page' }).click();
    await expect(page).toHaveURL('/');
    await expect(rows(page)).toHaveCount(catalog.entries.length);
  });
});

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** Collects console messages, policy violations and layout shifts of a page. */
async function allComplaintsOf(page: Page): Promise<readonly string[]> {
  const said = consoleMessages(page);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`${event.violatedDirective} forbids ${event.blockedURI}`);
    });
    // Shifts while the document arrives have their own test. The frame after that is the first one
    // to show the complete document.
    let whole = Number.POSITIVE_INFINITY;
    document.addEventListener('DOMContentLoaded', () =>
      requestAnimationFrame(() =>
        requestAnimationFrame((time) => {
          whole = time;
        }),
      ),
    );
    const shifts = (entries: PerformanceObserverEntryList) => {
      for (const entry of entries.getEntries())
        if (entry.startTime >= whole) console.error(`shift ${JSON.stringify(entry)}`);
    };
    new PerformanceObserver(shifts).observe({ type: 'layout-shift', buffered: true });
  });
  return said;
}

/** Cumulative Layout Shift of the page so far. */
const shiftOf = (page: Page) =>
  page.evaluate(async () => {
    let sum = 0;
    const add = (entries: PerformanceObserverEntryList) => {
      for (const entry of entries.getEntries()) sum += (entry as LayoutShift).value;
    };
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
    // Buffered entries are delivered in a separate task.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return sum;
  });

const mainText = (page: Page) =>
  page.getByRole('main').evaluate((main) => main.textContent?.replace(/\s+/g, ' '));

/** Holds the catalog back, and with it the app, until released. */
const holdCatalog = (page: Page) => holdBack(page, '**/catalog.json');

testAlone.describe('with the service worker', () => {
  testAlone.use({ serviceWorkers: 'allow' });

  for (const { path, heading } of PAGES.filter((one) => one.path !== '/nowhere')) {
    testAlone(
      `${path} hydrates without errors, layout shifts or changed text`,
      async ({ page }) => {
        const said = await allComplaintsOf(page);
        const release = await holdCatalog(page);
        await page.goto(path, { waitUntil: 'commit' });
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
        await expect(page.getByRole('contentinfo')).toBeVisible();
        const before = await mainText(page);
        release();
        await isLive(page);
        expect(await mainText(page)).toBe(before);
        await page.waitForLoadState('networkidle');
        expect(said).toEqual([]);
      },
    );
  }
});

for (const width of [390, 1440]) {
  test(`pages that arrive in pieces do not shift visibly at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const host = await serveFolder(DIST);
    host.pieces = 20;
    for (const path of ['/', '/codes/1101', '/compare']) {
      await page.goto(host.origin + path);
      // Web Vitals rates 0.1 as good; a header that arrives in two pieces shifts slightly.
      expect(await shiftOf(page), path).toBeLessThan(0.02);
    }
    host.close();
  });
}

test('text typed and facets chosen before hydration are kept', async ({ page }) => {
  const release = await holdCatalog(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await facet(page, 'Resource', 'Points').first().check();
  await searchBox(page).pressSequentially('insufficient');
  release();
  await isLive(page);
  await expect(page).toHaveURL(/resource=points/);
  await expect(page).toHaveURL(/q=insufficient/);
  await expect(searchBox(page)).toHaveValue('insufficient');
  await expect(searchBox(page)).toBeFocused();
  await expect(rows(page).first()).toHaveAttribute('data-entry', /^points:/);
});

test('the search shortcut works before hydration, and no letter is lost', async ({ page }) => {
  const release = await holdCatalog(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await page.keyboard.type('/1101');
  await expect(searchBox(page)).toHaveValue('1101');
  release();
  await isLive(page);
  await expect(page).toHaveURL(/q=1101/);
  await expect(searchBox(page)).toBeFocused();
  await expect(searchBox(page)).toHaveValue('1101');
});

test('a click on the text of a row opens it before hydration', async ({ page }) => {
  await holdCatalog(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
  // Only the link handles it at that time, and Playwright would wait for another target.
  await rows(page).first().locator('[data-column=wording]').click({ force: true });
  await expect(page).toHaveURL(/\/codes\/400/);
});

test('text pasted into Decode before hydration is kept', async ({ page }) => {
  const release = await holdCatalog(page);
  await page.goto('/decode', { waitUntil: 'commit' });
  const box = page.getByRole('textbox', { name: 'API response, log or message' });
  await box.fill('error code: 1101');
  release();
  await isLive(page);
  await expect(page.locator('[data-code="1101"]')).toBeVisible();
});

test('buttons pressed before hydration take effect after it', async ({ page }) => {
  const release = await holdCatalog(page);
  await page.goto('/decode', { waitUntil: 'commit' });
  await page.getByRole('button', { name: /batch/ }).click();
  await page.getByRole('button', { name: /^Theme/ }).click();
  release();
  await expect(page.locator('[data-code]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
});

test('text typed over a query before hydration is kept', async ({ page }) => {
  const release = await holdCatalog(page);
  await page.goto('/?q=1101', { waitUntil: 'commit' });
  await expect(searchBox(page)).toHaveValue('1101');
  await searchBox(page).fill('coupon');
  release();
  await expect(page).toHaveURL('/?q=coupon');
  await expect(searchBox(page)).toHaveValue('coupon');
});

for (const path of ['/', '/about', '/compare?from=v2&to=v1']) {
  test(`Enter on ${path} before hydration opens the first hit`, async ({ page }) => {
    const release = await holdCatalog(page);
    await page.goto(path, { waitUntil: 'commit' });
    await searchBox(page).fill('8015');
    await searchBox(page).press('Enter');
    release();
    await expect(page).toHaveURL('/codes/8015');
  });
}

test('filters opened on a phone before hydration stay open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const release = await holdCatalog(page);
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: /^Filter/ }).click();
  await expect(facet(page, 'Resource', 'Points').first()).toBeVisible();
  release();
  await isLive(page);
  await expect(facet(page, 'Resource', 'Points').first()).toBeVisible();
});

test('query parameters of other services do not hide the page', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  for (const path of ['/codes/1101?utm_source=chat', '/?fbclid=1', '/decode?ref=mail']) {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible({
      timeout: 1000,
    });
  }
});

test('keyboard shortcuts work before hydration', async ({ page }) => {
  const release = await holdCatalog(page);
  await page.goto('/codes/1101', { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await page.keyboard.press(']');
  await expect(page).toHaveURL('/codes/1102');
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await page.keyboard.press('?');
  release();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('without the catalog, a code page is readable, says so and can hydrate later', async ({
  page,
}) => {
  await page.route('**/catalog.json', (route) => route.abort());
  await page.goto('/codes/1101');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(meaning(page, 'customer:1101')).toContainText('Invalid channel type');
  await page.unroute('**/catalog.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await isLive(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await searchBox(page).fill('8015');
  await searchBox(page).press('Enter');
  await expect(meaning(page, 'customer:8015')).toBeVisible();
});

test('a code page is complete even if the host answers the catalog with an error', async ({
  page,
}) => {
  await page.route('**/catalog.json', (route) => route.fulfill({ status: 500, body: 'Oops' }));
  await page.goto('/codes/1101');
  await expect(page.getByRole('alert')).toContainText('answered with an error (500)');
  for (const id of ['customer:1101', 'transaction:1101']) {
    await expect(meaning(page, id).locator('[data-wording]').first()).toBeVisible();
    await expect(meaning(page, id).locator('[data-version]')).toHaveCount(catalog.versions.length);
  }
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await expect(page).toHaveURL('/about');
});

test('a page prerendered from another catalog is rendered again', async ({ page }) => {
  const said = await allComplaintsOf(page);
  const entries = catalog.entries.map((entry) => ({
    ...entry,
    occurrences: entry.occurrences.map((one) => ({ ...one, messages: ['Changed'] })),
  }));
  await page.route('**/catalog.json', (route) => route.fulfill({ json: { ...catalog, entries } }));
  await page.goto('/codes/1101');
  await expect(meaning(page, 'customer:1101')).toContainText('Changed');
  await expect(meaning(page, 'customer:1101')).not.toContainText('Invalid channel type');
  expect(said).toEqual([]);
});

test.describe('from the address bar', () => {
  test('a code opens its page, and any other query the list', async ({ page }) => {
    for (const [address, url] of [
      ['/?q=1101&go=1', '/codes/1101'],
      ['/?q=%201101%20&go=1', '/codes/1101'],
      ['/?q=8094&go=1', '/?q=8094&go=1'],
      ['/?q=coupon+expired&go=1', '/?q=coupon+expired&go=1'],
      ['/?q=1101', '/?q=1101'],
    ] as const) {
      await page.goto(address);
      await isLive(page);
      await expect(page, address).toHaveURL(url);
    }
  });

  test('opening a code directly adds only one history entry', async ({ page }) => {
    await page.goto('/about');
    await page.goto('/?q=1101&go=1');
    await expect(page).toHaveURL('/codes/1101');
    await page.goBack();
    await expect(page).toHaveURL('/about');
  });
});

test('the security policy blocks markup from strings and requests to other sites', async ({
  page,
}) => {
  await page.goto('/codes/1101');
  await isLive(page);
  const refused = await page.evaluate(() => {
    const attempts = {
      markup: () => document.createElement('div').insertAdjacentHTML('beforeend', '<b>x</b>'),
      'address of a script': () => {
        document.createElement('script').src = '/early.js';
      },
      'frame of text': () => {
        document.createElement('iframe').srcdoc = 'x';
      },
    };
    return Object.entries(attempts).flatMap(([name, attempt]) => {
      try {
        attempt();
        return [];
      } catch {
        return [name];
      }
    });
  });
  expect(refused).toEqual(['markup', 'address of a script', 'frame of text']);
  const violated = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const told = (event: SecurityPolicyViolationEvent) => resolve(event.violatedDirective);
        document.addEventListener('securitypolicyviolation', told, { once: true });
        new Image().src = 'https://elsewhere.example/picture.png';
      }),
  );
  expect(await violated).toBe('img-src');
});

test('the JSON-LD of the opened page does not stay on the next one', async ({ page }) => {
  const linkedData = page.locator('script[type="application/ld+json"]');
  await page.goto('/codes/1101');
  await isLive(page);
  await expect(linkedData).toHaveCount(1);
  await page.getByRole('link', { name: '1102' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1102');
  await expect(linkedData).toHaveCount(0);
});

test('a URL with a query never shows the prerendered list', async ({ page }) => {
  const release = await holdCatalog(page);
  await page.goto('/?q=8015');
  await expect(page.getByText('Loading the catalog…')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  release();
  await expect(countText(page)).toContainText('1 entry');
});

testAlone(
  'a URL with two versions never shows another pair, even if the app fails to load',
  async ({ page }) => {
    const changes = page.locator('tr[data-change]');
    await page.clock.install();
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto('/compare?from=v2&to=v1');
    await expect(page.getByRole('contentinfo')).toBeVisible();
    expect(await changes.first().isVisible()).toBe(false);
    await page.clock.fastForward(6000);
    await expect(
      page.getByRole('link', { name: 'V2 (inferred) to V1', exact: true }),
    ).toBeVisible();
    await expect(changes.first()).toBeHidden();
    await page.getByRole('link', { name: 'V2 (inferred) to V1', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'What changes from V2 (inferred) to V1',
    );
  },
);

test('the OpenSearch description and the sitemap are well-formed', async ({ page }) => {
  for (const file of ['opensearch.xml', 'sitemap.xml']) {
    const broken = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')
          ?.textContent,
      readIn(DIST, file),
    );
    expect(broken, file).toBeUndefined();
  }
});
