import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { firefox } from '@playwright/test';

/** Where Debian and others put it. Playwright drives it by the protocol that Firefox itself has. */
const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** A file of that name may be a wrapper, or a link, whose browser is gone. */
function answers(executablePath: string) {
  const { status, stdout } = spawnSync(executablePath, ['--version'], { timeout: 30_000 });
  return status === 0 && /firefox/i.test(String(stdout));
}

/** What a Playwright project needs to run in Firefox; undefined where there is none. */
export function findFirefox() {
  if (existsSync(firefox.executablePath())) return { browserName: 'firefox' } as const;
  const executablePath = PATHS.find((path) => existsSync(path) && answers(path));
  return executablePath === undefined
    ? undefined
    : ({
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath },
      } as const);
}
