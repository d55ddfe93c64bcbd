import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { testAlone as test } from '../visit.ts';
import { compressedSite } from './compressed-site.ts';
import { crawl } from './crawl.ts';
import { HEADS, hostFacts, PROBED } from './host-facts.ts';
import { HOSTS, lackOf } from './hosts.ts';
import { type RunningHost, startHost } from './start-host.ts';

const README = readFileSync(join(import.meta.dirname, '../../src/build/hosting/README.md'), 'utf8');
const ROWS = README.split('\n').filter((line) => line.startsWith('| '));

/** Origin in files that require absolute URLs, if the build knows no host. */
const UNKNOWN_HOST = 'http://localhost:4173';

let site: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await compressedSite([PROBED]);
});

// One worker for the file, so that the site is copied once.
test.describe.configure({ mode: 'default' });

test('the table of hosts has exactly one row per host', () => {
  const rows = ROWS.filter((line) => line.split(' | ').length === HEADS.length);
  expect(rows[0]).toBe(`| ${HEADS.join(' | ')} |`);
  expect(rows.slice(1).map((line) => line.slice(2, line.indexOf(' | ')))).toEqual(
    HOSTS.map(({ name }) => name),
  );
});

for (const host of HOSTS) {
  test.describe(host.name, () => {
    const lack = lackOf(host);
    test.skip(lack !== undefined, lack);

    let running: RunningHost;

    test.beforeAll(async () => {
      running = await startHost(host, site);
    });

    test.afterAll(() => running.close());

    test('behaves as the table of hosts says', async () => {
      expect(ROWS).toContain(await hostFacts(host.name, running.origin, site));
    });

    if (host.isSlow) return;
    test('serves every URL that any file of the site refers to', async () => {
      const { faults } = await crawl(running.origin, '/', [UNKNOWN_HOST]);
      expect(faults).toEqual([]);
    });
  });
}
