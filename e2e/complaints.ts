import type { Page } from '@playwright/test';

/** Collects, from now on, whatever a page writes to the console or throws. */
export function complaintsOf(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    // What the tests do to the page is not said by the page.
    if (!message.text().endsWith('blocked by Playwright')) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}
