import { test as base, type Page } from '@playwright/test';

type Look = (path: string) => Promise<Page>;

/**
 * Tests that only look at a page and leave it as it is: `look` opens each address once for all of
 * them that run in a worker. Those that press, type or resize open a page of their own.
 */
export const test = base.extend<{ look: Look }, { opened: Look }>({
  opened: [
    async ({ browser }, use, { project }) => {
      const { baseURL, serviceWorkers } = project.use;
      const context = await browser.newContext({
        ...(baseURL && { baseURL }),
        ...(serviceWorkers && { serviceWorkers }),
      });
      const pages = new Map<string, Promise<Page>>();
      const open = async (path: string) => {
        const page = await context.newPage();
        await page.goto(path);
        return page;
      };
      await use((path) => {
        const page = pages.get(path) ?? open(path);
        pages.set(path, page);
        return page;
      });
      await context.close();
    },
    { scope: 'worker' },
  ],
  look: ({ opened }, use) => use(opened),
});
