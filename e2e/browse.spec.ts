import { expect } from '@playwright/test';
import { largerCatalog } from '../src/build/measure/fixtures/larger-catalog.ts';
import { entryId } from '../src/domain/catalog/create-catalog.ts';
import { catalog, idsWhere } from './catalog-data.ts';
import {
  countText,
  facet,
  holdBack,
  meaning,
  row,
  rows,
  searchBox,
  shownIds,
  write,
} from './pages.ts';
import { test } from './visit.ts';

test('a message with values finds its template, with the values beside it', async ({ visit }) => {
  const page = await visit('/');
  await write(searchBox(page), 'Customer already exists with id 342963216 for same source');
  const best = rows(page).first();
  await expect(best).toContainText('{0}');
  await expect(best).toContainText('{0} = 342963216');
});

test('on phones, a version slot with two categories shows the icons of both', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/?q=400');
  const slot = row(page, 'customer:400').locator('.slot[data-label=V2]');
  const icons = [slot, slot.locator('.slot-other')];
  for (const icon of icons) {
    const display = await icon.evaluate((one) => getComputedStyle(one, '::before').display);
    expect(display).not.toBe('none');
  }
});

test('empty version slots have the signs of the legend at every width', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/?q=transaction+added');
    await expect(page.getByText('“–”: not documented; “?”: no document')).toBeVisible();
    const slot = row(page, 'transaction:600').locator('.slot-uncovered').first();
    const content = await slot.evaluate((one) => getComputedStyle(one, '::before').content);
    expect(content).toMatch(/\?"$/);
  }
});

test('a click on a row opens it, and its text can be selected', async ({ page, context }) => {
  await page.goto('/?q=8015');
  const words = row(page, 'customer:8015').locator('td').last();
  await expect(words).toBeVisible();
  const at = await words.boundingBox();
  if (!at) throw new Error('The row has no words.');
  await page.mouse.move(at.x + 13, at.y + 14);
  await page.mouse.down();
  await page.mouse.move(at.x + 120, at.y + 14, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toMatch(/^\w+ \w+/);
  await expect(page).toHaveURL('/?q=8015');
  await page.evaluate(() => getSelection()?.empty());
  const opened = context.waitForEvent('page');
  await words.click({ button: 'middle' });
  await expect(await opened).toHaveURL(/codes.8015/);
  await words.click();
  await expect(meaning(page, 'customer:8015')).toBeVisible();
});

test('Browse lists all entries in catalog order', async ({ visit }) => {
  const page = await visit('/');
  await expect(countText(page)).toContainText(`${catalog.entries.length} entries`);
  expect(await shownIds(page)).toEqual(catalog.entries.map(entryId));
});

test('an exact code ranks first', { tag: '@engine' }, async ({ visit }) => {
  const page = await visit('/');
  await write(searchBox(page), '1101');
  await expect(rows(page).first()).toHaveAttribute('data-entry', /:1101$/);
  const ids = await shownIds(page);
  expect(ids.slice(0, 2).toSorted()).toEqual(['customer:1101', 'transaction:1101']);
});

test('words of a message find and highlight its entry', { tag: '@engine' }, async ({ visit }) => {
  const page = await visit('/');
  await write(searchBox(page), 'insufficient current points');
  await expect(rows(page).first()).toHaveAttribute('data-entry', /^points:(804|813)$/);
  await expect(rows(page).first().locator('mark').first()).toHaveText(/insufficient/i);
});

const FACETS = [
  { group: 'Resource', name: 'resource', options: catalog.resources },
  { group: 'Category', name: 'category', options: catalog.categories },
  { group: 'Version', name: 'version', options: catalog.versions },
] as const;

for (const { group, name, options } of FACETS) {
  test(`each ${group} filter shows the right entries, as many as its count says`, async ({
    page,
  }) => {
    await page.goto('/');
    for (const { id, label } of options) {
      const expected = idsWhere((entry) => entry[name] === id);
      const option = facet(page, group, label).first();
      await expect(page.locator(`label:has(input[name=${name}][value=${id}])`)).toContainText(
        String(expected.length),
      );
      await option.check();
      await expect(page).toHaveURL(`/?${name}=${id}`);
      await expect(rows(page)).toHaveCount(expected.length);
      expect(await shownIds(page)).toEqual(expected);
      await option.uncheck();
      await expect(page).toHaveURL('/');
    }
  });
}

test('facets combine: OR within one, AND across, on a single occurrence', {
  tag: '@engine',
}, async ({ visit }) => {
  const expected = idsWhere(
    ({ resource, category, version }) =>
      ['customer', 'points'].includes(resource) && category === 'error' && version === 'v1',
  );
  const page = await visit('/?resource=customer,points&category=error&version=v1');
  await expect(countText(page)).toContainText(`${expected.length} entries`);
  expect(await shownIds(page)).toEqual(expected);
});

test('the count of a facet option respects the other facets and the query', async ({ visit }) => {
  const page = await visit('/?category=warning');
  const expected = idsWhere(({ category, version }) => category === 'warning' && version === 'v2');
  await expect(page.locator('label:has(input[value=v2])')).toContainText(String(expected.length));
  await write(searchBox(page), 'image');
  await expect(rows(page).first().locator('mark').first()).toBeVisible();
  // Both grow once the paraphrases have loaded.
  await expect(async () => {
    const shown = await rows(page).count();
    const label = page.locator('label:has(input[value=warning])');
    await expect(label).toContainText(String(shown), { timeout: 1000 });
  }).toPass();
});

test('if filters hide every match, the page offers to remove them', async ({ visit }) => {
  const page = await visit('/?q=813&resource=customer');
  await expect(page.getByRole('heading', { name: 'The filters hide every match' })).toBeVisible();
  await page.getByRole('link', { name: /without filters/ }).click();
  await expect(page).toHaveURL('/?q=813');
  await expect(row(page, 'points:813')).toBeVisible();
});

test('hits hidden by filters can be shown along with the others', async ({ visit }) => {
  const page = await visit('/?q=customer&resource=coupons');
  await expect(row(page, 'customer:8015')).toHaveCount(0);
  await page.getByRole('link', { name: /^Show \d+ hidden by filters$/ }).press('Enter');
  await expect(page).toHaveURL('/?q=customer');
  await expect(row(page, 'customer:8015')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the page names its spelling corrections', async ({ visit }) => {
  const page = await visit('/?q=cutomer+not+fuond');
  await expect(countText(page)).toContainText('corrected to “customer”, “found”');
});

test('Enter opens the first row, even in a sorted list', { tag: '@engine' }, async ({ visit }) => {
  // A number, because paraphrases change the hits for words.
  const page = await visit('/?q=811&sort=-code');
  await expect(rows(page).nth(2)).toBeVisible();
  const first = rows(page).first().getByRole('link');
  const href = (await first.getAttribute('href')) ?? '';
  await searchBox(page).press('Enter');
  await expect(page).toHaveURL(href);
});

test('sorting right after typing applies to the current query', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/');
  await write(searchBox(page), 'image');
  await expect(countText(page)).toContainText('for “image”');
  // Immediately, before the list follows the query.
  await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    box?.focus();
    document.execCommand('insertText', false, 's');
    document.querySelector<HTMLElement>('th a')?.click();
  });
  await expect(page).toHaveURL(/q=images&sort=code$/);
  await expect(searchBox(page)).toHaveValue('images');
});

test('focus stays in the list when the list catches up with the query', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/');
  await write(searchBox(page), 'coupon');
  await expect(countText(page)).toContainText('for “coupon”');
  const before = await rows(page).first().getAttribute('data-entry');
  await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    box?.focus();
    box?.select();
    document.execCommand('insertText', false, 'image');
    document.querySelector<HTMLElement>('tr[data-entry] a')?.focus();
  });
  await expect(countText(page)).toContainText('for “image”');
  await expect(rows(page).first()).not.toHaveAttribute('data-entry', before ?? '');
  // Of the first row, which changes once the paraphrases have loaded.
  await expect(rows(page).getByRole('link').and(page.locator(':focus'))).toHaveCount(1);
});

test('focus moves to the heading when the link that was followed disappears', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/?q=813&resource=customer');
  await page.getByRole('link', { name: /without filters/ }).press('Enter');
  await expect(row(page, 'points:813')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('clearing the filters moves the focus to the first filter', { tag: '@engine' }, async ({
  visit,
}) => {
  const page = await visit('/?resource=points');
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('checkbox').first()).toBeFocused();
});

test('a query beyond the length limit says so and links to Decode', async ({ visit }) => {
  const page = await visit('/');
  await write(searchBox(page), 'customer not found '.repeat(120));
  await expect(page.getByText('Only the first 2,000 characters are searched')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Decode' }).click();
  await expect(page).toHaveURL('/decode');
});

test('a search without a match names the query once', async ({ visit }) => {
  const page = await visit('/?q=zebra%20crossing');
  await expect(page.getByRole('heading', { name: 'No code matches' })).toBeVisible();
  await expect(countText(page)).toContainText('No entries for “zebra crossing”');
  await expect(page.locator('.listing-table')).not.toContainText('zebra crossing');
});

test('a column header cycles through ascending, descending and catalog order', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/');
  const wording = page.getByRole('columnheader', { name: 'Wording' });
  await wording.getByRole('link').click();
  await expect(page).toHaveURL('/?sort=wording');
  await expect(wording).toHaveAttribute('aria-sort', 'ascending');
  await wording.getByRole('link').click();
  await expect(page).toHaveURL('/?sort=-wording');
  await expect(wording).toHaveAttribute('aria-sort', 'descending');
  await wording.getByRole('link').click();
  await expect(page).toHaveURL('/');
});

test('descending order by code starts with the highest code', async ({ visit }) => {
  const page = await visit('/?sort=-code');
  const highest = Math.max(...catalog.entries.map(({ code }) => code));
  await expect(rows(page).first()).toHaveAttribute('data-entry', new RegExp(`:${highest}$`));
});

test('numbers that are not in the catalog are named beside the hits', async ({ visit }) => {
  const page = await visit('/?q=1101%2C+8094');
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText('Not in the catalog:').getByRole('link')).toHaveText('8094');
});

test('a number that is not in the catalog shows the nearest codes at once', async ({ visit }) => {
  const page = await visit('/?q=8094');
  await expect(page.getByRole('main').getByRole('link', { name: '8093' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '8094 is not in the catalog' })).toBeVisible();
  await expect(page.getByText('No code matches')).toHaveCount(0);
});

test('a very long list renders its beginning, and the rest on request', {
  tag: '@engine',
}, async ({ page }) => {
  await page.route('**/catalog.json', (route) =>
    route.fulfill({ json: largerCatalog(catalog, 5) }),
  );
  await page.goto('/?sort=code');
  await expect(page.getByText(/^Showing the first 600 of 22\d\d/)).toBeAttached();
  await expect(rows(page)).toHaveCount(600);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(1000);
});

test('the list is not labelled as the result until the search has loaded', {
  tag: '@engine',
}, async ({ page }) => {
  const answer = await holdBack(page, '**/search-tools*');
  await page.goto('/');
  await write(searchBox(page), 'image');
  await expect(page).toHaveURL('/?q=image');
  await expect(countText(page)).toHaveText(
    new RegExp(`^${catalog.entries.length} entries(?! for)`),
  );
  answer();
  await expect(countText(page)).toContainText('for “image”');
});

test('a number that fills a placeholder is not reported as missing', async ({ visit }) => {
  const message = 'Same Customer found in other sources, Merge already done with userId 9912';
  const page = await visit(`/?q=${encodeURIComponent(message)}`);
  await expect(rows(page).first()).toContainText('{0} = 9912');
  await expect(page.getByText('Not in the catalog')).toHaveCount(0);
});

test('a number in the wording of the first hit is not reported as missing', async ({ visit }) => {
  const page = await visit('/?q=Offset+cannot+have+value+less+than+0');
  await expect(row(page, 'customer:8100')).toBeVisible();
  await expect(page.getByText('Not in the catalog')).toHaveCount(0);
});

test('on a narrow screen every cell of a row has a header', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  await expect(rows(page).first().getByRole('rowheader')).toHaveText('400');
  const cells = await rows(page).first().getByRole('cell').count();
  await expect(page.getByRole('columnheader')).toHaveCount(1 + cells);
});
