import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** Locators for parts of the site, by role and name. */
export const searchBox = (page: Page): Locator =>
  page.getByRole('searchbox', { name: 'Search status codes' });

/** The options in the list below the search box. */
export const suggestions = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');

export const rows = (page: Page): Locator => page.locator('tr[data-entry]');

export const row = (page: Page, id: string): Locator => page.locator(`tr[data-entry="${id}"]`);

export const meaning = (page: Page, id: string): Locator =>
  page.locator(`section[data-entry="${id}"]`);

export const facet = (page: Page, group: string, option: string): Locator =>
  page.getByRole('group', { name: group }).getByRole('checkbox', { name: option });

/** Ids of the rows on the page, in order. */
export const shownIds = (page: Page): Promise<string[]> =>
  rows(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-entry') ?? ''));

/** The status with the number of entries shown. */
export const countText = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /\d+ entr(y|ies)|No entries/ });

/**
 * Scrolls to an element and waits until it has been still for ten frames, because rows that come
 * into view change their height.
 */
export const bringIntoView = (element: Locator): Promise<void> =>
  element.evaluate(async (one) => {
    one.scrollIntoView({ block: 'center' });
    for (let [still, last] = [0, Number.NaN]; still < 10; ) {
      await new Promise(requestAnimationFrame);
      const { top } = one.getBoundingClientRect();
      still = top === last ? still + 1 : 0;
      last = top;
    }
  });

/** Opens an entry by its link in the table of Browse. */
export async function openRow(page: Page, id: string): Promise<void> {
  const link = row(page, id).getByRole('link');
  await bringIntoView(link);
  await link.click();
}

/** Holds requests that match `glob` back until the returned function is called. */
export async function holdBack(page: Page, glob: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(glob, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/**
 * Replaces the text of a field. In Firefox it types: Playwright sets the value in a way that React
 * takes for its own.
 */
export async function write(field: Locator, text: string): Promise<void> {
  if (field.page().context().browser()?.browserType().name() !== 'firefox') return field.fill(text);
  await field.press('ControlOrMeta+a');
  await field.press('Delete');
  await field.pressSequentially(text);
}

/** The text on the clipboard. */
export const copied = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** Presses a button of the group Download; returns the file that it saves. */
export async function save(page: Page, format: string): Promise<{ name: string; text: string }> {
  const started = page.waitForEvent('download');
  await page.getByRole('group', { name: 'Download' }).getByRole('button', { name: format }).click();
  const download = await started;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

/**
 * Waits until React has hydrated the last of the matching elements, by default the heading of the
 * page. React hydrates in slices, and sets `data-live` before the first one.
 */
export const isLive = (page: Page, selector = 'main h1') =>
  page.waitForFunction((name) => {
    const last = [...document.querySelectorAll(name)].at(-1);
    return Object.keys(last ?? {}).some((key) => key.startsWith('__react'));
  }, selector);
