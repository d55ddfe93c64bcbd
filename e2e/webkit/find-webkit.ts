import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** WebKitGTK's driver and MiniBrowser, and a virtual X server. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

const LIBRARIES = '/usr/lib';

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  return folders.map((folder) => join(folder, name)).find(existsSync);
}

/** Debian keeps MiniBrowser in a folder for the architecture and library version. */
function findMiniBrowser(): string | undefined {
  if (!existsSync(LIBRARIES)) return undefined;
  return readdirSync(LIBRARIES)
    .flatMap((processor) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((library) =>
        join(LIBRARIES, processor, library, 'MiniBrowser'),
      ),
    )
    .find(existsSync);
}

/** WebKit as installed by Debian's packages; undefined if one is missing. */
export function findWebKit(): WebKit | undefined {
  const [driver, display] = [onPath('WebKitWebDriver'), onPath('Xvfb')];
  const browser = findMiniBrowser();
  return driver && display && browser ? { driver, browser, display } : undefined;
}
