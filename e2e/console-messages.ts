import type { Page } from '@playwright/test';

/** Collects whatever a page writes to the console or throws from now on. */
export function consoleMessages(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    // Ignores messages about requests that the test blocks.
    if (!message.text().endsWith('blocked by Playwright')) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}
