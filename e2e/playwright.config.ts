import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser/find.ts';

const PORT = Number(process.env.PORT ?? 4174);
const browser = findBrowser();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: [['list']],
  // Generous: how fast a machine is, is no matter of correctness.
  timeout: 90_000,
  use: {
    baseURL: `http://localhost:${PORT}`,
    // Its requests pass by `page.route`; the tests of working offline let it in.
    serviceWorkers: 'block',
    launchOptions: {
      ...(browser?.executablePath && { executablePath: browser.executablePath }),
      // Chromium's sandbox cannot be set up by root.
      chromiumSandbox: !asRoot,
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: '..',
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
  },
});
