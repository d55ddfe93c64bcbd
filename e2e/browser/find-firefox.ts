import { existsSync } from 'node:fs';
import { firefox } from '@playwright/test';

/** Where Debian and others put it. Playwright drives it by the protocol that Firefox itself has. */
const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** What a Playwright project needs to run in Firefox; undefined where there is none. */
export function findFirefox() {
  if (existsSync(firefox.executablePath())) return { browserName: 'firefox' } as const;
  const executablePath = PATHS.find((path) => existsSync(path));
  return executablePath === undefined
    ? undefined
    : ({
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath },
      } as const);
}
