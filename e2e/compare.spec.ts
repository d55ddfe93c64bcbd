import { expect, type Page } from '@playwright/test';
import { save, write } from './pages.ts';
import { test } from './visit.ts';

const changes = (page: Page) => page.locator('tr[data-change]');

const kindsShown = (page: Page) =>
  changes(page).evaluateAll((rows) => [
    ...new Set(rows.map((row) => row.getAttribute('data-change') ?? '')),
  ]);

const kind = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Change' }).getByRole('checkbox', { name });

/** Counted in the documents by hand and by an independent script. */
const PAIRS = [
  { from: 'v1', to: 'v2', added: 108, removed: 13, recategorised: 18, reworded: 4 },
  { from: 'v2', to: 'v1', added: 13, removed: 108, recategorised: 18, reworded: 4 },
  { from: 'v2', to: 'v2-lookup', added: 0, removed: 94, recategorised: 1, reworded: 7 },
] as const;

for (const { from, to, ...counts } of PAIRS) {
  test(`from ${from} to ${to}, each kind of change has the expected count`, async ({ visit }) => {
    const page = await visit(`/compare?from=${from}&to=${to}`);
    for (const [name, count] of Object.entries(counts)) {
      await expect(page.locator(`tr[data-change=${name}]`)).toHaveCount(count);
      await expect(page.locator(`label:has(input[value=${name}])`)).toContainText(String(count));
    }
  });
}

test('changes can be filtered by kind, and unchanged entries shown on request', {
  tag: '@engine',
}, async ({ page }) => {
  await page.goto('/compare?from=v1&to=v2');
  await kind(page, 'Reworded').check();
  await expect(page).toHaveURL('/compare?from=v1&to=v2&change=reworded');
  expect(await kindsShown(page)).toEqual(['reworded']);
  await kind(page, 'Reworded').uncheck();
  await kind(page, 'Same').check();
  await expect(changes(page)).toHaveCount(81);
});

test('the filter for rewordings offers recategorised codes that are also reworded', async ({
  visit,
}) => {
  const page = await visit('/compare?from=v1&to=v2');
  await expect(page.getByText('Recategorised: 18 (reworded in 5 of them)')).toBeVisible();
  await kind(page, 'Reworded').check();
  await expect(changes(page)).toHaveCount(4);
  await expect(page.getByText('5 entries under “Recategorised”: also reworded')).toBeVisible();
  await page.getByRole('link', { name: 'Show too' }).click();
  await expect(page).toHaveURL('/compare?from=v1&to=v2&change=reworded&also=reworded');
  await expect(changes(page)).toHaveCount(9);
  await expect(page.locator('tr[data-change=recategorised]')).toHaveCount(5);
});

test('the page explains once what added and removed mean', async ({ visit }) => {
  const page = await visit('/compare?from=v1&to=v2');
  await expect(page.getByRole('main')).toContainText(
    'Added: not documented for V1. Not in V2 (inferred): no document says that it was removed.',
  );
});

test('changes can be filtered by category, and the filters cleared', async ({ visit }) => {
  const page = await visit('/compare?from=v1&to=v2');
  const category = page.getByRole('group', { name: 'Category' });
  await category.getByRole('checkbox', { name: 'Warning' }).check();
  await expect(page).toHaveURL('/compare?from=v1&to=v2&category=warning');
  await expect(page.locator('tr[data-change=added]')).toHaveCount(35);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL('/compare?from=v1&to=v2');
});

test('changes are sorted by the column whose heading is pressed', async ({ visit }) => {
  const page = await visit('/compare?from=v1&to=v2');
  const code = page.getByRole('columnheader', { name: 'Code' });
  await code.getByRole('link').click();
  await expect(page).toHaveURL('/compare?from=v1&to=v2&sort=-code');
  await expect(code).toHaveAttribute('aria-sort', 'descending');
  await expect(changes(page).first()).toHaveAttribute('data-entry', 'customer:91019');
});

test('an empty result offers to clear the search and filters', async ({ visit }) => {
  const page = await visit('/compare?from=v2&to=v2-lookup&change=added&q=image');
  await expect(page.getByText('No changes match the search and filters.')).toBeVisible();
  await page.getByRole('link', { name: 'Clear search and filters' }).click();
  await expect(page).toHaveURL('/compare?from=v2&to=v2-lookup');
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the facets are in a bottom sheet', { tag: '@engine' }, async ({ page }) => {
    await page.goto('/compare?from=v1&to=v2');
    await expect(kind(page, 'Not in V2')).toBeHidden();
    await page.getByRole('button', { name: 'Filters' }).click();
    await kind(page, 'Not in V2').check();
    await page.getByRole('button', { name: 'Show 13 entries' }).click();
    await expect(kind(page, 'Not in V2')).toBeHidden();
    await expect(changes(page)).toHaveCount(13);
  });
});

test('the two versions can be swapped and chosen', { tag: '@engine' }, async ({ visit }) => {
  const page = await visit('/compare?from=v1&to=v2');
  await page.getByRole('link', { name: 'Swap' }).click();
  await expect(page).toHaveURL('/compare?from=v2&to=v1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What changes from V2 (inferred) to V1',
  );
  await page.getByRole('combobox', { name: 'To', exact: true }).selectOption('V2 Lookup');
  await expect(page).toHaveURL('/compare?from=v2&to=v2-lookup');
});

test('a resource documented for one version only is named once', async ({ visit }) => {
  const page = await visit('/compare?from=v1&to=v2');
  await expect(page.getByText('Documented for V1 only')).toContainText('Transaction (134 entries)');
  await expect(page.locator('tr[data-entry^="transaction:"]')).toHaveCount(0);
});

test('a rewording shows the deleted and the inserted words', async ({ visit }) => {
  const page = await visit('/compare?from=v1&to=v2');
  const row = page.locator('tr[data-entry="customer:91003"]');
  await expect(row).toHaveAttribute('data-change', 'recategorised');
  await expect(row.locator('del').first()).toContainText('Validation');
  await expect(row.locator('ins').first()).toContainText(/Failed/);
});

test('a moved message is called moved and names its new code', async ({ visit }) => {
  const page = await visit('/compare?from=v1&to=v2');
  const row = page.locator('tr[data-entry="customer:1000"]');
  await expect(row).toHaveAttribute('data-change', 'reworded');
  await expect(row).toContainText('Message moved');
  await expect(row).toContainText('Referrals are invited successfully.');
  await expect(row).toContainText('moved to 1040');
  await expect(row.getByRole('link', { name: '1040' })).toBeVisible();
});

test('an additional wording that only the first version has is shown as deleted', async ({
  visit,
}) => {
  const page = await visit('/compare?from=v1&to=v2&q=91015');
  const row = page.locator('tr[data-entry="customer:91015"]');
  await expect(
    row.locator('del').filter({ hasText: 'or field length too long -{x}.' }),
  ).toBeVisible();
});

test('a search within the changes marks where it matched, or says why', async ({ visit }) => {
  const page = await visit('/compare?from=v2&to=v2-lookup&q=merge');
  const found = changes(page);
  await expect(found.locator('mark').first()).toBeVisible();
  const unexplained = found.filter({ hasNot: page.locator('mark, del, ins') });
  await expect(unexplained.filter({ hasNotText: 'Found by' })).toHaveCount(0);
});

test('a search within the changes is kept in the URL and restored by Back', {
  tag: '@engine',
}, async ({ visit }) => {
  // A number, because paraphrases change the hits for words.
  const page = await visit('/compare?from=v1&to=v2');
  await write(page.getByLabel('Search in these changes'), '811');
  await expect(page).toHaveURL('/compare?from=v1&to=v2&q=811');
  await expect.poll(() => changes(page).count()).toBeLessThan(15);
  const count = await changes(page).count();
  expect(count).toBeGreaterThan(2);
  await changes(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/codes\//);
  await page.goBack();
  await expect(changes(page)).toHaveCount(count);
});

test('a pair of versions has its own page, whose filters go into the query string', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/compare/v2/v2-lookup');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'How V2 (inferred) and V2 Lookup differ',
  );
  const mixed = page.locator('tr[data-entry="customer:400"]');
  await expect(mixed).toContainText('wording also differs');
  await expect(mixed.getByText('[V2 (inferred): ')).toBeInViewport();
  await kind(page, 'Wording differs').check();
  await expect(page).toHaveURL('/compare?from=v2&to=v2-lookup&change=reworded');
  await expect(kind(page, 'Wording differs')).toBeFocused();
  await expect(changes(page)).toHaveCount(7);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    /\/compare\/v2\/v2-lookup$/,
  );
});

test('the changes shown can be downloaded as JSON and CSV', async ({ page }) => {
  await page.goto('/compare?from=v2&to=v2-lookup&change=reworded');
  const json = await save(page, 'JSON');
  expect(json.name).toBe('capillary-api-status-codes-v2-to-v2-lookup-reworded.json');
  const { changes: written } = JSON.parse(json.text) as { changes: { code: number }[] };
  const shown = await changes(page).evaluateAll((rows) =>
    rows.map((row) => Number(row.getAttribute('data-entry')?.split(':')[1])),
  );
  expect(written.map(({ code }) => code)).toEqual(shown);
  const csv = await save(page, 'CSV');
  expect(csv.text.startsWith('\uFEFFChange,Code')).toBe(true);
});
