import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { compressedSite } from './compressed-site.ts';
import { crawl } from './crawl.ts';
import { HEADS, hostFacts, PROBED } from './host-facts.ts';
import { HOSTS, lackOf } from './hosts.ts';
import { startHost } from './start-host.ts';

const README = readFileSync(join(import.meta.dirname, '../../src/build/hosting/README.md'), 'utf8');
const ROWS = README.split('\n').filter((line) => line.startsWith('| '));

/** What the files name where a full address is a must and the build was told no host. */
const UNKNOWN_HOST = 'http://localhost:4173';

const test = base.extend<object, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
    async ({}, use) => use(await compressedSite([PROBED])),
    { scope: 'worker', timeout: 120_000 },
  ],
});

// One worker for the file: the site is copied once.
test.describe.configure({ mode: 'default' });

test('the table of hosts has a row for each host and no other', () => {
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

    test('does what the table of hosts says', async ({ site }) => {
      const { origin, close } = await startHost(host, site);
      const facts = await hostFacts(host.name, origin, site).finally(close);
      expect(ROWS).toContain(facts);
    });

    if (host.isSlow) return;
    test('has every address that any file of the site refers to', async ({ site }) => {
      const { origin, close } = await startHost(host, site);
      const { faults } = await crawl(origin, '/', [UNKNOWN_HOST]).finally(close);
      expect(faults).toEqual([]);
    });
  });
}
