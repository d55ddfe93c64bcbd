import { expect, test } from 'vitest';
import { sampleEntry } from '../../domain/catalog/fixtures/sample-catalog.ts';
import { NO_SELECTION } from '../../domain/filters/facets.ts';
import type { Hit } from '../../domain/search/search.ts';
import { rowOf } from './rows.ts';

const { catalog, entry } = sampleEntry([
  { in: 'guide-v1', says: 'Validation failed', as: 'error' },
  { in: 'guide-v3', says: 'Failed to validate.', as: 'warning' },
]);

const hit = (wording: string, ranges: Hit['ranges'] = []): Hit => ({
  entry,
  kind: 'words',
  wording,
  ranges,
});

test('a row reads its hit only when it is rendered', () => {
  let reads = 0;
  const row = rowOf(
    catalog,
    {
      ...hit(''),
      get wording() {
        reads += 1;
        return 'Failed to validate.';
      },
    },
    NO_SELECTION,
  );
  expect(reads).toBe(0);
  expect(row.text().wording).toBe('Failed to validate.');
  expect(reads).toBe(1);
  row.text();
  expect(reads).toBe(1);
});

test('rows without highlights share their props and need no new render', () => {
  const [one, other] = [1, 2].map(() => rowOf(catalog, hit('Failed to validate.'), NO_SELECTION));
  expect(one?.text()).toBe(other?.text());
  expect(one?.entry).toBe(other?.entry);
  expect(one?.codeRanges).toBe(other?.codeRanges);
  const marked = rowOf(catalog, hit('Failed to validate.', [[0, 6]]), NO_SELECTION);
  expect(marked.text()).toMatchObject({ ranges: [[0, 6]] });
});

test('a matching wording that the facets hide is shown beside one that fits them', () => {
  const chosen = { ...NO_SELECTION, version: ['v1'] };
  const row = rowOf(catalog, hit('Failed to validate.', [[0, 6]]), chosen);
  expect(row.text()).toEqual({
    wording: 'Validation failed',
    ranges: [],
    elsewhere: { text: 'Failed to validate.', ranges: [[0, 6]], versions: 'V3' },
  });
});
