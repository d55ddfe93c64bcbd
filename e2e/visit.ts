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

/** Goes to an address as a link on the page does, without loading the site again. */
const follow = (page: Page, path: string) =>
  page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.querySelector('main')?.append(link);
    // A press focuses what is pressed.
    link.focus();
    link.click();
    link.remove();
  }, path);

/** Shows an address as if nothing else had been shown in the window. */
export async function show(page: Page, path: string): Promise<void> {
  await follow(page, '/nowhere');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await follow(page, path);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toHaveCount(0);
  // The focus goes there, too, and would leave what a test has focused meanwhile.
  await expect(page.locator('main :focus')).toHaveCount(1);
}

/** Storage and permissions for tests that run in a worker, one after the other. */
function newContext(
  browser: Browser,
  { baseURL, serviceWorkers }: Partial<PlaywrightTestOptions>,
): Promise<BrowserContext> {
  return browser.newContext({
    ...(baseURL && { baseURL }),
    ...(serviceWorkers && { serviceWorkers }),
    // No other engine has these permissions.
    ...(browser.browserType().name() === 'chromium' && {
      permissions: ['clipboard-read', 'clipboard-write'],
    }),
  });
}

/** Opens a window of the site with another catalog, in which to `show` addresses. */
export async function openWith(
  catalog: CatalogData,
  browser: Browser,
  use: Partial<PlaywrightTestOptions>,
): Promise<Page> {
  const context = await newContext(browser, use);
  const page = await context.newPage();
  await page.route('**/catalog.json', (route) => route.fulfill({ json: catalog }));
  await page.goto('/about');
  // The page is rendered again once the catalog is there, as it is not the one it was made from.
  await expect(page).toHaveTitle(new RegExp(`${catalog.title}$`));
  await isLive(page);
  return page;
}

interface ForWorker {
  readonly opened: () => Promise<Page>;
  readonly opener: Page | undefined;
}

/** Tests that have all to themselves: a window, and what it stores. */
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
      // In Firefox such windows take the focus from each other.
      if (browserName !== 'chromium') return use(undefined);
      const context = await newContext(browser, project.use);
      const page = await context.newPage();
      // Of the site, and without a script.
      await page.goto('/robots.txt');
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/**
 * Tests that are about a page and not about loading it: `visit` shows an address in a window that
 * stays open for all of them that run in a worker, and leaves nothing of the page before. Those
 * that change what is stored, the size of the window or what the site is given open one of their
 * own, `page`. In Chromium it is a popup: a window that nothing opened would get a process of its
 * own, and starting that takes longer than loading a page.
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
