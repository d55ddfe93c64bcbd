import { expect } from '@playwright/test';
import { entryId } from '../src/domain/catalog/create-catalog.ts';
import { parseCatalog } from '../src/domain/catalog/parse-catalog.ts';
import { copied, rows, save, shownIds } from './pages.ts';
import { test } from './visit.ts';

const FILTERED = '/?q=coupon&resource=coupons&category=error';

test('the filtered entries are downloaded as JSON that is a valid catalog', async ({ visit }) => {
  const page = await visit(FILTERED);
  const { name, text } = await save(page, 'JSON');
  expect(name).toBe('capillary-api-status-codes-coupons-error-coupon.json');
  const parsed = parseCatalog(JSON.parse(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  expect(parsed.data.entries.map(entryId)).toEqual(await shownIds(page));
});

test('the filtered entries are downloaded in other formats', async ({ visit }) => {
  const page = await visit(FILTERED);
  const count = await rows(page).count();
  const csv = await save(page, 'CSV');
  expect(csv.text.trimEnd().split('\r\n')).toHaveLength(count + 1);
  const { text } = await save(page, 'Markdown');
  expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(count + 2);
  const map = await save(page, 'TypeScript');
  expect(map.name).toBe('capillary-api-status-codes-coupons-error-coupon.ts');
  expect(map.text).toContain(`: ${count} entries.`);
});

test('a download keeps the sort order', async ({ visit }) => {
  const page = await visit('/?resource=points&sort=-code');
  await expect(rows(page).first()).toBeVisible();
  const { text } = await save(page, 'JSON');
  expect(JSON.parse(text).entries.map(entryId)).toEqual(await shownIds(page));
});

test('the rows shown can be copied as a table for spreadsheets', async ({ visit }) => {
  for (const [path, first] of [
    [FILTERED, 'Code\tResource\t'],
    ['/compare?from=v1&to=v2', 'Change\tCode\tResource\t'],
  ] as const) {
    const page = await visit(path);
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: 'Copy table' }).click();
    await expect.poll(() => copied(page)).toContain(first);
    expect((await copied(page)).trimEnd().split('\r\n')).toHaveLength(
      (await rows(page).count()) + 1,
    );
  }
});
