import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { parseCatalog } from '../src/domain/catalog/parse-catalog.ts';
import { rows, shownIds } from './pages.ts';
import { test } from './visit.ts';

async function save(page: Page, name: string) {
  const started = page.waitForEvent('download');
  await page.getByRole('group', { name: 'Download' }).getByRole('button', { name }).click();
  const download = await started;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

const FILTERED = '/?q=coupon&resource=coupons&category=error';

test('the filtered entries are downloaded as JSON that is a valid catalog', async ({ visit }) => {
  const page = await visit(FILTERED);
  const { name, text } = await save(page, 'JSON');
  expect(name).toBe('capillary-api-status-codes-coupons-error-coupon.json');
  const parsed = parseCatalog(JSON.parse(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const ids = parsed.data.entries.map(({ resource, code }) => `${resource}:${code}`);
  expect(ids).toEqual(await shownIds(page));
});

test('CSV has a row for each entry shown', async ({ visit }) => {
  const page = await visit(FILTERED);
  const { text } = await save(page, 'CSV');
  const count = await rows(page).count();
  expect(text.trimEnd().split('\r\n')).toHaveLength(count + 1);
});

test('Markdown has a row for each entry shown', async ({ visit }) => {
  const page = await visit(FILTERED);
  const { text } = await save(page, 'Markdown');
  const count = await rows(page).count();
  expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(count + 2);
});

test('the TypeScript map groups messages by version and category', async ({ visit }) => {
  const page = await visit('/?q=91007');
  const { name, text } = await save(page, 'TypeScript');
  expect(name).toMatch(/91007\.ts$/);
  const [, map = ''] = text.match(/STATUS_CODES = ([\s\S]*) as const;/) ?? [];
  const { customer } = JSON.parse(map);
  expect(Object.keys(customer[91007].v1)).toEqual(['error']);
  expect(Object.keys(customer[91007].v2)).toEqual(['warning']);
});

test('a download keeps the sort order', async ({ visit }) => {
  const page = await visit('/?resource=points&sort=-code');
  await expect(rows(page).first()).toBeVisible();
  const { text } = await save(page, 'JSON');
  const ids = JSON.parse(text).entries.map(
    ({ resource, code }: { resource: string; code: number }) => `${resource}:${code}`,
  );
  expect(ids).toEqual(await shownIds(page));
});

test('the rows shown can be copied as a table for spreadsheets', async ({ visit }) => {
  for (const [path, first] of [
    [FILTERED, 'Code\tResource\t'],
    ['/compare?from=v1&to=v2', 'Change\tCode\tResource\t'],
  ] as const) {
    const page = await visit(path);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: 'Copy table' }).click();
    await expect.poll(copied).toContain(first);
    expect((await copied()).trimEnd().split('\r\n')).toHaveLength((await rows(page).count()) + 1);
  }
});
