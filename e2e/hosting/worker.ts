import { expect, type Page } from '@playwright/test';

/** Waits until the site is stored and its worker controls this page. */
export async function isStored(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Makes the browser check for an update; returns the final state of the new worker. */
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

/** Names of the site's caches. */
export const storeNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/**
 * Presses Reload and waits until the page has loaded again. While a debugger such as Playwright is
 * attached to a worker, Chromium (156) does not consider it idle, and the new one waits up to five
 * minutes. So this stops the active worker, as browsers do with an idle one.
 */
export async function pressReload(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const statuses = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) statuses.set(versionId, status);
  });
  await session.send('ServiceWorker.enable');
  await expect.poll(() => [...statuses.values()]).toContain('activated');
  const before = [...statuses.keys()].filter((id) => statuses.get(id) === 'activated');
  const loaded = page.waitForEvent('load').then(() => true);
  const pause = () => new Promise<false>((resolve) => setTimeout(resolve, 500, false));
  await page.getByRole('button', { name: 'Reload' }).click();
  while (!(await Promise.race([loaded, pause()]))) {
    for (const versionId of before) {
      if (statuses.get(versionId) === 'activated')
        await session.send('ServiceWorker.stopWorker', { versionId });
    }
  }
  await session.detach();
}
