/** Makes sure that there is a browser to test with, and says which one it is. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find.ts';

/** Ways to get a browser, in order. A way that is not there fails at once and is passed over. */
const WAYS = [
  ['npx', 'playwright', 'install', '--with-deps', 'chromium-headless-shell', 'chromium'],
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
] as const;

for (const [command, ...options] of WAYS) {
  if (findBrowser()) break;
  console.log(`No browser to test with yet; trying: ${command} ${options.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, options, { stdio: 'inherit', env, timeout: 10 * 60_000 });
}

const browser = findBrowser();
if (!browser) {
  console.error(
    'The browser tests need Chromium or Chrome and none could be installed: install either one so that it is on the PATH, or run "npx playwright install chromium", then try again.',
  );
  process.exit(1);
}
console.log(`Testing with ${browser.name}.`);
