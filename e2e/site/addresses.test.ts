import { expect, test } from 'vitest';
import { DIST } from '../hosting/built-site.ts';
import { codePaths, crawl, UNKNOWN_HOST } from '../hosting/crawl.ts';
import { serveFolder } from '../hosting/static-server.ts';

test('every link in any file of the site works', async () => {
  const host = await serveFolder(DIST);
  const { paths, faults } = await crawl(host.origin, '/', [UNKNOWN_HOST]).finally(host.close);
  expect(faults).toEqual([]);
  expect([...paths]).toEqual(expect.arrayContaining(codePaths('/')));
});
