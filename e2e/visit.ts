import { test as base, expect, type Page } from '@playwright/test';
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

/**
 * Tests that are about a page and not about loading it: `visit` shows an address in a window that
 * stays open for all of them that run in a worker, and leaves nothing of the page before. Those
 * that change what is stored, the size of the window or what the site is given open one of their
 * own.
 */
export const test = base.extend<{ visit: Visit }, { opened: () => Promise<Page> }>({
  opened: [
    async ({ browser, browserName }, use, { project }) => {
      const { baseURL, serviceWorkers } = project.use;
      const context = await browser.newContext({
        ...(baseURL && { baseURL }),
        ...(serviceWorkers && { serviceWorkers }),
        // No other engine has these permissions.
        ...(browserName === 'chromium' && { permissions: ['clipboard-read', 'clipboard-write'] }),
      });
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
  visit: async ({ opened }, use) => {
    await use(async (path) => {
      const page = await opened();
      await follow(page, '/nowhere');
      await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
      await follow(page, path);
      await expect(page.getByRole('heading', { name: 'Page not found' })).toHaveCount(0);
      // The focus goes there, too, and would leave what a test has focused meanwhile.
      await expect(page.locator('main :focus')).toHaveCount(1);
      return page;
    });
  },
});
