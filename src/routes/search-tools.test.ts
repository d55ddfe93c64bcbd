import { afterEach, expect, test } from 'vitest';
import { sampleCatalog } from '../domain/catalog/fixtures/sample-catalog.ts';
import { links } from '../domain/links.ts';
import { keptCodes } from './kept-codes.ts';
import { createSearchTools } from './search-tools.ts';

afterEach(() => keptCodes.set({ pinned: [], recent: [] }));

test('the open code is not offered as recent, however its URL spells it', () => {
  const catalog = sampleCatalog([
    { in: 'guide-v1', code: 8015, says: 'Open' },
    { in: 'guide-v1', code: 1101, says: 'Other' },
  ]);
  keptCodes.set({ pinned: [], recent: [8015, 1101] });
  const { suggestKept } = createSearchTools(catalog).tools;
  for (const path of ['/codes/8015', '/codes/8O15', '/codes/08015']) {
    const offered = suggestKept(path)?.options.filter(({ group }) => group === 'Recent');
    expect(
      offered?.map(({ to }) => to),
      path,
    ).toEqual([links.code(1101)]);
  }
});
