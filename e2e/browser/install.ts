/** Reports the browsers of the tests; installs missing ones if CI is set and apt runs as root. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { NPM_HOSTS } from '../hosting/hosts.ts';
import { ENGINES } from './engines.ts';
import { findBrowser } from './find.ts';

const INSTALL_MS = 10 * 60_000;
const APT_INSTALL = ['install', '-y', '--no-install-recommends'];

function runs(command: string, ...words: readonly string[]): boolean {
  console.log(`${command} ${words.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Shows the output of a package manager only if it fails.
  const options = { env, timeout: INSTALL_MS, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(command, words, options);
  if (status !== 0) console.log(`${stdout ?? ''}\n${stderr ?? ''}`.trim().slice(-2000));
  return status === 0;
}

const missing = () => ENGINES.filter(({ isThere }) => !isThere());
const packagesOf = (engines: ReturnType<typeof missing>) =>
  engines.flatMap(({ packages }) => packages);

function installFromNpm(): void {
  const wanted = missing().flatMap(({ npm = [] }) => npm);
  if (wanted.length === 0) return;
  mkdirSync(NPM_HOSTS, { recursive: true });
  runs('npm', 'install', '--no-audit', '--no-fund', '--prefix', NPM_HOSTS, ...wanted);
}

/** Tries all at once, which is fastest, then one by one, if a distribution lacks some packages. */
function installMissing(): void {
  const wanted = missing();
  if (packagesOf(wanted).length === 0 || !runs('apt-get', 'update')) return;
  if (runs('apt-get', ...APT_INSTALL, ...packagesOf(wanted))) return;
  for (const { packages } of missing()) {
    if (packages.length > 0) runs('apt-get', ...APT_INSTALL, ...packages);
  }
  if (findBrowser()) return;
  runs('npx', 'playwright', 'install', '--with-deps', 'chromium-headless-shell');
  if (!findBrowser()) runs('apt-get', ...APT_INSTALL, 'chromium');
}

const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
if (process.env.CI && hasApt && process.getuid?.() === 0) {
  installMissing();
  installFromNpm();
}

const browser = findBrowser();
if (browser) console.log(`Testing with ${browser.name}.`);
const left = missing();
for (const { name, tests } of left) console.log(`${name} is not installed; not run: ${tests}.`);
if (packagesOf(left).length > 0 && hasApt) {
  console.log(`To run all: sudo apt-get install ${[...new Set(packagesOf(left))].join(' ')}`);
}
if (!browser) {
  console.error(
    'The browser tests need Chromium or Chrome on the PATH; "npx playwright install --with-deps chromium-headless-shell" installs one.',
  );
  process.exit(1);
}
