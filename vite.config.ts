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
  // Tests build the site of other catalogs.
  publicDir: process.env.PUBLIC_DIR ?? 'public',
  plugins: [
    react(),
    tailwindcss(),
    leanBundlePlugin(),
    serviceWorkerPlugin(site, process.env.OFFLINE !== 'off'),
    prerenderPlugin(site),
  ],
  // Those of Vite, but Firefox 114 has no Array.prototype.toSorted. hosting/README.md names them.
  build: { target: ['chrome111', 'edge111', 'firefox115', 'safari16.4', 'ios16.4'] },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // Generous: slow machines must not fail tests.
    testTimeout: 120_000,
    // A quarter of the usual: what recurses or spreads arguments by the size of the input fails soon.
    execArgv: ['--stack-size=246'],
    // Tests mock no modules, so that files can share them; a process for each takes twice the time.
    isolate: false,
  },
});
