import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser/find.ts';
import { findFirefox } from './browser/find-firefox.ts';
import { freePort } from './hosting/free-port.ts';
import { findWebKit } from './webkit/find-webkit.ts';

// Workers read this file, too, and have to ask at the same port.
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
    // Chromium's sandbox cannot be set up by root.
    chromiumSandbox: !asRoot,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  },
};
const WEBKIT = /webkit\.spec/;

export default defineConfig({
  testDir: '.',
  // What ends in test.ts needs no browser and is run by vitest.
  testMatch: /\.spec\.ts$/,
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only when tried again is named as flaky; `--retries 0` makes it fail.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  reporter: [['list']],
  // Generous: slow machines must not fail tests.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    // Its requests pass by `page.route`; the tests of working offline let it in.
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
            // What depends on the engine: layout, scrolling, focus, history, storage, workers, input.
            grep: /@engine/,
            use: firefox,
          },
        ]
      : []),
    // Driven by a client of its own; Playwright has no driver for WebKitGTK.
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
