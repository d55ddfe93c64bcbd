import type { Page } from '@playwright/test';

/** Waits until the site is stored and its worker answers for this page. */
export async function isStored(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Has the browser look for a new version; tells what became of the one it found. */
export function lookForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const worker = registration?.installing;
    if (!worker) return registration?.waiting ? 'installed' : 'nothing new';
    return new Promise<string>((resolve) => {
      worker.addEventListener('statechange', () => resolve(worker.state), { once: true });
    });
  });
}

/** Names of what the site has stored. */
export const storeNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
