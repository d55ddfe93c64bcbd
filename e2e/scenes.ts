import type { Page } from '@playwright/test';

/** A page in one of its states. */
export interface Scene {
  readonly name: string;
  readonly path: string;
  /** Runs before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Runs once the page has loaded. */
  readonly act?: (page: Page) => Promise<unknown>;
}

export const SCENES: readonly Scene[] = [
  { name: 'browse', path: '/' },
  { name: 'browse-words', path: '/?q=customer+not+found' },
  { name: 'browse-facets', path: '/?resource=customer&category=warning&version=v2' },
  {
    name: 'browse-sheet',
    path: '/?category=warning',
    act: async (page) => {
      const button = page.getByRole('button', { name: /^Filters/ });
      if (await button.isVisible()) await button.click();
    },
  },
  { name: 'browse-no-match', path: '/?q=zebra' },
  { name: 'browse-hidden', path: '/?q=coupon&resource=points' },
  { name: 'code-two-meanings', path: '/codes/1101' },
  { name: 'code-target', path: '/codes/1101#transaction' },
  {
    name: 'code-copy-as',
    path: '/codes/8015',
    act: async (page) => {
      await page.getByText('Copy as…').click();
      await page.getByRole('group', { name: 'Copy as' }).waitFor();
    },
  },
  { name: 'code-many-messages', path: '/codes/1000' },
  { name: 'code-long', path: '/codes/500' },
  { name: 'code-quirks', path: '/codes/8066' },
  { name: 'code-wordings', path: '/codes/8011' },
  { name: 'unknown-code', path: '/codes/8094' },
  { name: 'unknown-page', path: '/nowhere' },
  { name: 'compare', path: '/compare?from=v1&to=v2' },
  { name: 'compare-reworded', path: '/compare?from=v2&to=v2-lookup&change=reworded' },
  { name: 'compare-none', path: '/compare?from=v1&to=v1' },
  {
    name: 'suggestions',
    path: '/about',
    act: async (page) => {
      await page.locator('input[name=q]').fill('customer not fou');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'suggestions-kept',
    path: '/codes/8015',
    act: async (page) => {
      await page.getByRole('button', { name: 'Pin' }).click();
      await page.goto('/codes/1101');
      await page.goto('/about');
      await page.getByRole('searchbox').click();
      await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
    },
  },
  {
    name: 'shortcuts',
    path: '/codes/1101',
    act: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'decode-empty', path: '/decode' },
  {
    name: 'decode',
    path: '/decode',
    act: async (page) => {
      await page.getByRole('button', { name: /batch/ }).click();
      await page.locator('[data-code]').first().waitFor();
    },
  },
  {
    name: 'decode-nothing',
    path: '/decode',
    act: async (page) => {
      await page.getByRole('textbox').fill('nothing to see here');
      await page.getByText('No status code found').waitFor();
    },
  },
  { name: 'about', path: '/about' },
  {
    name: 'failed',
    path: '/?q=1101',
    prepare: (page) => page.route('**/catalog.json', (route) => route.abort()),
  },
  {
    name: 'not-a-catalog',
    path: '/codes/1101',
    prepare: (page) =>
      page.route('**/catalog.json', (route) =>
        route.fulfill({ json: { title: 1, entries: [{}] } }),
      ),
  },
];
