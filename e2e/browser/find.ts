import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A browser to test with; without a path, Playwright starts its own. */
export interface Browser {
  readonly name: string;
  readonly executablePath?: string;
}

/** The headless shell comes first: it takes two thirds of the time of the full browser. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const runs = (path: string) => spawnSync(path, ['--version']).status === 0;

/** Playwright's Chromium, else the system's Chromium or Chrome, else undefined. */
export function findBrowser(): Browser | undefined {
  if (existsSync(chromium.executablePath())) return { name: "Playwright's Chromium" };
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const executablePath = [...candidates, MAC_CHROME].find((path) => existsSync(path) && runs(path));
  return executablePath ? { name: executablePath, executablePath } : undefined;
}

/** Starts the browser to test with; without a sandbox as root. */
export function launchBrowser() {
  const executablePath = findBrowser()?.executablePath;
  return chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
