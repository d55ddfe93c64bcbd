import { defineConfig } from 'vitest/config';

/* Tests of the built site without a browser: they read the files of `dist`. */
export default defineConfig({
  test: { include: ['e2e/site/**/*.test.ts'], testTimeout: 120_000, isolate: false },
});
