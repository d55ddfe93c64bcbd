import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
  type PlaywrightTestOptions,
} from '@playwright/test';
import type { CatalogData } from '../src/domain/catalog/schema.ts';
import { isLive } from './pages.ts';

type Visit = (path: string) => Promise<Page>;

/** Navigates like a link on the page, without a page load. */
const follow = (page: Page, path: string) =>
  page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.querySelector('main')?.append(link);
    // A click focuses its target.
    link.focus();
    link.click();
    link.remove();
  }, path);

/** Shows a page as if it were the first in the window. */
export async function show(page: Page, path: string): Promise<void> {
  await follow(page, '/nowhere');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await follow(page, path);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toHaveCount(0);
  // Navigation moves the focus; waits, so that a test does not lose its own focus later.
  await expect(page.locator('main :focus')).toHaveCount(1);
}

/** Storage and permissions for tests that run in a worker, one after another. */
function newContext(
  browser: Browser,
  { baseURL, serviceWorkers }: Partial<PlaywrightTestOptions>,
): Promise<BrowserContext> {
  return browser.newContext({
    ...(baseURL && { baseURL }),
    ...(serviceWorkers && { serviceWorkers }),
    // Other engines lack these permissions.
    ...(browser.browserType().name() === 'chromium' && {
      permissions: ['clipboard-read', 'clipboard-write'],
    }),
  });
}

/** Opens a window of the site with another catalog; use `show` to navigate. */
export async function openWith(
  catalog: CatalogData,
  browser: Browser,
  use: Partial<PlaywrightTestOptions>,
): Promise<Page> {
  const context = await newContext(browser, use);
  const page = await context.newPage();
  await page.route('**/catalog.json', (route) => route.fulfill({ json: catalog }));
  await page.goto('/about');
  // The catalog differs from the prerendered one, so the page is rendered again.
  await expect(page).toHaveTitle(new RegExp(`${catalog.title}$`));
  await isLive(page);
  return page;
}

interface ForWorker {
  readonly opened: () => Promise<Page>;
  readonly opener: Page | undefined;
}

/** Tests with a separate window and separate storage. */
export const testAlone = base.extend<object, ForWorker>({
  opened: [
    async ({ browser }, use, { project }) => {
      const context = await newContext(browser, project.use);
      let page: Page | undefined;
      await use(async () => {
        if (page) return page;
        page = await context.newPage();
        await page.goto('/about');
        await isLive(page);
        return page;
      });
      await context.close();
    },
    { scope: 'worker' },
  ],
  opener: [
    async ({ browser, browserName }, use, { project }) => {
      // In Firefox, popups take the focus from each other.
      if (browserName !== 'chromium') return use(undefined);
      const context = await newContext(browser, project.use);
      const page = await context.newPage();
      // A page of the site without scripts.
      await page.goto('/robots.txt');
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/**
 * Tests of a page rather than of loading it. `visit` shows a page in a window shared by all tests
 * of a worker, without traces of the previous page. Tests that change storage, window size or the
 * site's input use their own window, `page`. In Chromium it is a popup: other windows get a
 * separate process, whose start takes longer than loading a page.
 */
export const test = testAlone.extend<{ visit: Visit }>({
  visit: async ({ opened }, use) => {
    await use(async (path) => {
      const page = await opened();
      await show(page, path);
      return page;
    });
  },
  context: async ({ context, opener }, use) => {
    if (!opener) return use(context);
    await opener.evaluate(() => localStorage.clear());
    await use(opener.context());
    const [, ...popups] = opener.context().pages();
    await Promise.all(popups.map((popup) => popup.close()));
  },
  page: async ({ context, opener, viewport }, use) => {
    const opened = opener && context.waitForEvent('page');
    await opener?.evaluate(() => {
      open('about:blank');
    });
    const page = await (opened ?? context.newPage());
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
  },
});
