import { HOSTS, lackOf } from '../hosting/hosts.ts';
import { findWebKit } from '../webkit/find-webkit.ts';
import { findBrowser } from './find.ts';
import { findFirefox } from './find-firefox.ts';

/** A program that the tests use besides Node, and the Debian packages that install it. */
export interface Engine {
  readonly name: string;
  readonly isThere: () => boolean;
  readonly packages: readonly string[];
  /** The same from npm, installed only for the tests. */
  readonly npm?: readonly string[];
  /** The tests that are skipped without it. */
  readonly tests: string;
}

export const ENGINES: readonly Engine[] = [
  {
    name: 'Chromium',
    isThere: () => findBrowser() !== undefined,
    packages: ['chromium-headless-shell'],
    tests: 'all browser tests',
  },
  {
    name: 'Firefox',
    isThere: () => findFirefox() !== undefined,
    packages: ['firefox-esr'],
    tests: 'what depends on the engine, in Firefox',
  },
  {
    name: 'WebKit',
    isThere: () => findWebKit() !== undefined,
    packages: ['webkit2gtk-driver', 'xvfb'],
    tests: 'the short set in WebKit',
  },
  ...HOSTS.map((host) => ({
    name: host.name,
    isThere: () => lackOf(host) === undefined,
    packages: host.from.apt ?? [],
    npm: host.from.npm ?? [],
    tests: 'its row in the table of hosts',
  })),
];
