import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser/find.ts';
import { findFirefox } from './browser/find-firefox.ts';
import { freePort } from './hosting/free-port.ts';
import { findWebKit } from './webkit/find-webkit.ts';

// Workers also read this file and must use the same port.
process.env.PORT ??= String(await freePort());
process.env.DIST ??= join(import.meta.dirname, '../node_modules/.cache/tested-site');
const { PORT, DIST } = process.env;
const browser = findBrowser();
const firefox = findFirefox();
const webkit = findWebKit();
const asRoot = process.getuid?.() === 0;

const chromium = {
  launchOptions: {
    ...(browser?.executablePath && { executablePath: browser.executablePath }),
    // Root cannot set up Chromium's sandbox.
    chromiumSandbox: !asRoot,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  },
};
const WEBKIT = /webkit\.spec/;

export default defineConfig({
  testDir: '.',
  // Files named `.test.ts` need no browser and run in vitest.
  testMatch: /\.spec\.ts$/,
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only on retry is reported as flaky; `--retries 0` makes it fail.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  reporter: [['list']],
  // Generous: slow machines must not fail tests.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    // `page.route` does not see a worker's requests; the offline tests allow workers.
    serviceWorkers: 'block',
    // Recording takes a tenth of the time; `--trace retain-on-failure` turns it on.
    trace: 'off',
  },
  projects: [
    { name: 'chromium', testIgnore: WEBKIT, use: chromium },
    ...(firefox
      ? [
          {
            name: 'firefox',
            // Engine-dependent: layout, scrolling, focus, history, storage, workers, input.
            grep: /@engine/,
            use: firefox,
          },
        ]
      : []),
    // Uses its own client, because Playwright has no driver for WebKitGTK.
    ...(webkit ? [{ name: 'webkit', testMatch: WEBKIT }] : []),
  ],
  webServer: {
    command: `npx tsx e2e/hosting/serve-tested-site.ts ${DIST}`,
    timeout: 180_000,
    cwd: '..',
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
  },
});
