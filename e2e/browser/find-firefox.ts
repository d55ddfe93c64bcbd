import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { firefox } from '@playwright/test';

/** Paths in Debian and others. Playwright drives this Firefox over WebDriver BiDi. */
const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** The file may be a wrapper or a link whose browser is gone. */
function answers(executablePath: string) {
  const { status, stdout } = spawnSync(executablePath, ['--version'], { timeout: 30_000 });
  return status === 0 && /firefox/i.test(String(stdout));
}

/** Settings for a Playwright project in Firefox; undefined if there is none. */
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
