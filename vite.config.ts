import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { catalogConfig } from './src/build/catalog.config.ts';
import { leanBundlePlugin } from './src/build/prerender/lean-bundle.ts';
import { prerenderPlugin } from './src/build/prerender/plugin.ts';
import { serviceWorkerPlugin } from './src/build/prerender/service-worker-plugin.ts';
import { siteOf } from './src/build/prerender/site.ts';

const site = siteOf(process.env, catalogConfig.baseUrl);

export default defineConfig({
  // Tests build the site with other catalogs.
  publicDir: process.env.PUBLIC_DIR ?? 'public',
  plugins: [
    react(),
    tailwindcss(),
    leanBundlePlugin(),
    serviceWorkerPlugin(site, process.env.OFFLINE !== 'off'),
    prerenderPlugin(site),
  ],
  // Vite's targets, but Firefox 114 lacks Array.prototype.toSorted. Listed in hosting/README.md.
  build: { target: ['chrome111', 'edge111', 'firefox115', 'safari16.4', 'ios16.4'] },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // Generous: slow machines must not fail tests.
    testTimeout: 120_000,
    // A quarter of the default, so that recursion or spreading by input size fails early.
    execArgv: ['--stack-size=246'],
    // No test mocks modules, so files can share them; a process per file takes twice the time.
    isolate: false,
  },
});
