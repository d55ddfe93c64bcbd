import { expect } from '@playwright/test';
import { codes } from './catalog-data.ts';
import { copied, meaning, row, searchBox } from './pages.ts';
import { test } from './visit.ts';

test('a direct link to a code shows its meaning in each version', async ({ visit }) => {
  const page = await visit('/codes/91007');
  await expect(page).toHaveTitle(/^91007 · /);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('91007');
  const section = meaning(page, 'customer:91007');
  await expect(section.locator('[data-version=v1]')).toHaveAttribute('data-emits', 'true');
  await expect(section.locator('[data-version=v1]')).toContainText('Error');
  await expect(section.locator('[data-version=v2]')).toContainText('Warning');
  await expect(section.locator('[data-wording]')).toHaveCount(2);
  await expect(section).toContainText('Error in V1; warning in V2 (inferred) and V2 Lookup');
  await expect(section.locator('[data-quirk=category-differs]')).toBeVisible();
});

test('a code with two entries shows both, and which version has no document', async ({ visit }) => {
  const page = await visit('/codes/1101');
  await expect(meaning(page, 'customer:1101')).toContainText('Invalid channel type.');
  const transaction = meaning(page, 'transaction:1101');
  await expect(transaction).toContainText('Invalid loyalty program ID passed.');
  await expect(transaction.locator('[data-version=v2]')).toHaveAttribute('data-emits', 'false');
  await expect(transaction.locator('[data-version=v2]')).toContainText(
    'No V2 document on transactions',
  );
});

test('a link to one of two entries focuses it and scrolls to it', { tag: '@engine' }, async ({
  visit,
}) => {
  const page = await visit('/codes/1101#transaction');
  await expect(meaning(page, 'transaction:1101')).toBeFocused();
  await expect(meaning(page, 'transaction:1101')).toBeInViewport();
});

test('each wording names its source document and lines', async ({ visit }) => {
  const page = await visit('/codes/8011');
  const section = meaning(page, 'customer:8011');
  await expect(section.locator('[data-wording]')).toHaveCount(2);
  const lookUp = page.locator('[data-wording]').filter({ hasText: 'Look up' });
  const row = section.locator('tr').filter({ has: lookUp });
  await expect(row).toContainText('Source: Status codes (V2, inferred), line 152');
});

test('a single wording is shown once, with the source lines beside each version', async ({
  visit,
}) => {
  const page = await visit('/codes/91022');
  const section = page.locator('section[data-entry]');
  const wording = section.locator('[data-wording]');
  await expect(wording).toHaveCount(1);
  const text = (await wording.textContent()) ?? '';
  await expect(section.getByText(text, { exact: true })).toHaveCount(1);
  await expect(section.locator('[data-emits=true]').first()).toContainText(/, line \d+/);
});

test('messages from one cell name their source lines once', async ({ visit }) => {
  const page = await visit('/codes/1000');
  const section = meaning(page, 'customer:1000');
  await expect(section.locator('[data-wording]')).toHaveCount(12);
  await expect(section.getByText('lines 39 to 48').filter({ visible: true })).toHaveCount(1);
  await expect(section).toContainText('11 of the 12 messages of V1');
  await expect(section).toContainText('Same 12 messages as V1');
});

test('the list of entries gives the versions, category and wording of each', async ({ visit }) => {
  const page = await visit('/codes/1101');
  const lines = page.getByRole('navigation', { name: 'Entries' }).getByRole('listitem');
  await expect(lines).toHaveText([
    'Customer · V1, V2 (inferred) and V2 Lookup · Error · Invalid channel type.',
    'Transaction · V1 (inferred) · Error · Invalid loyalty program ID passed.',
  ]);
});

test('a wording says where it differs, and none is called the newest', async ({ visit }) => {
  const page = await visit('/codes/91007');
  const section = meaning(page, 'customer:91007');
  await expect(section).toContainText('Differs in V2 (inferred) and V2 Lookup');
  await expect(section).toContainText('Same wording as V2 (inferred)');
  await expect(section).not.toContainText('newest');
});

test('the source of a wording shows its lines in context', { tag: '@engine' }, async ({
  visit,
}) => {
  const page = await visit('/codes/1300');
  const source = meaning(page, 'customer:1300')
    .locator('details')
    .filter({ hasText: 'Source: Customer (V1), lines 54 and 55' });
  await source.getByText('Source:').click();
  const lines = source.getByRole('listitem');
  await expect(lines).toHaveCount(5);
  await expect(source.locator('[data-meant]')).toHaveText([
    /\| 1300 \| Ticket retrieved successfully/,
    /\| +\| Ticket added successfully/,
  ]);
  await expect(lines.first()).toContainText('1040');
  await expect(source.getByRole('link', { name: 'About this document' })).toBeVisible();
});

test('the padding of a source row takes no line of its own, but is copied', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/codes/1101');
  const source = page.locator('details').filter({ hasText: 'Source: Customer (V1), line 127' });
  await source.getByText('Source:').click();
  const row = source.locator('[data-meant]');
  await expect(row).toHaveText(/^\| 1101 +\| Invalid channel type {10,}\|$/, {
    useInnerText: true,
  });
  expect((await row.boundingBox())?.height).toBeLessThan(30);
});

test('source lines that failed to load are requested again when reopened', async ({ page }) => {
  await page.route('**/sources/*.json', (route) => route.abort());
  await page.goto('/codes/521');
  const source = page.locator('details.source').first();
  await source.getByText('Source:').click();
  await expect(source).toContainText('could not be loaded');
  await page.unroute('**/sources/*.json');
  await source.getByText('Source:').click();
  await source.getByText('Source:').click();
  await expect(source.locator('[data-meant]')).toContainText('521');
});

test('nearby codes of the resource are listed even if a list above has them', async ({ visit }) => {
  const page = await visit('/codes/1099');
  const beside = page.getByRole('complementary', { name: /Neighbours of 1099/ });
  await expect(beside.getByRole('heading', { name: 'Nearby codes for customers' })).toBeVisible();
});

test('wordings end at the right edge of the table, and all actions share a row', {
  tag: '@engine',
}, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/codes/91007');
  const section = meaning(page, 'customer:91007');
  const right = async (name: string) => {
    const box = await section.locator(name).first().boundingBox();
    return Math.round((box?.x ?? 0) + (box?.width ?? 0));
  };
  expect(await right('[data-column=wording]')).toBe(await right('table'));
  const tops = await page
    .getByRole('main')
    .locator('button, a[href$=".json"], a[href$=".md"]')
    .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size);
  expect(tops).toBe(1);
});

test('the source of a wording links to the facts about its document', async ({ visit }) => {
  const page = await visit('/codes/8011');
  const source = meaning(page, 'customer:8011').locator('details.source').first();
  await source.getByText('Source: Status codes (V2, inferred)').click();
  await source.getByRole('link', { name: 'About this document' }).click();
  await expect(page).toHaveURL('/about#customer-v2');
  const facts = page.getByRole('region', { name: 'Status codes (V2, inferred)' });
  await expect(facts).toBeFocused();
  await expect(facts).toHaveAttribute('data-target', 'true');
  await expect(facts).toContainText('API version V2, inferred. 221 rows');
  await expect(facts).toContainText(/Collected on \d{4}-\d\d-\d\d/);
});

test('link, code and ticket text can be copied, and the copy is confirmed', async ({ visit }) => {
  const page = await visit('/codes/1101');
  const section = meaning(page, 'transaction:1101');
  const permalink = new URL('/codes/1101#transaction', page.url()).href;

  await section.getByRole('button', { name: 'Copy link' }).click();
  await expect(section.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await copied(page)).toBe(permalink);

  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect.poll(() => copied(page)).toBe('1101');

  await section.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect.poll(() => copied(page)).toContain('**1101** (Transaction): Error');
  expect(await copied(page)).toContain('V1 (inferred), error: Invalid loyalty program ID passed.');
  expect(await copied(page)).toContain(permalink);
});

test('an entry can be copied as constants or for tickets from a menu, by keyboard too', async ({
  visit,
}) => {
  const page = await visit('/codes/1101#transaction');
  const section = meaning(page, 'transaction:1101');
  const summary = section.getByText('Copy as…');
  const menu = section.getByRole('group', { name: 'Copy as' });
  await expect(section).toBeFocused();
  await summary.focus();
  await page.keyboard.press('Enter');
  for (const [name, text] of [
    ['TypeScript', 'export const TRANSACTION_1101_INVALID_LOYALTY_PROGRAM_ID_PASSED = 1101;'],
    ['Java', 'public static final int TRANSACTION_1101_'],
    ['Python', '_MESSAGE = "Invalid loyalty program ID passed."'],
    ['Slack', '• V1 (inferred), error: `Invalid loyalty program ID passed.`'],
    ['Jira', '* V1 \\(inferred\\), error: Invalid loyalty program ID passed.'],
  ] as const) {
    await menu.getByRole('button', { name }).press('Enter');
    await expect.poll(() => copied(page)).toContain(text);
    expect(await copied(page)).toContain('/codes/1101#transaction');
  }
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(summary).toBeFocused();
  await summary.click();
  await expect(menu).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(menu).toHaveCount(0);
});

test('the copy confirmation is centred in its button', async ({ visit }) => {
  const page = await visit('/codes/8015');
  await page.getByRole('button', { name: 'Copy for a ticket' }).click();
  const button = page.getByRole('button').filter({ has: page.getByRole('status') });
  await expect(button).toContainText('Copied');
  const offCentre = await button.evaluate((element) => {
    const middle = (box: DOMRect) => box.left + box.width / 2;
    const said = element.querySelector('[role=status]') as Element;
    return middle(said.getBoundingClientRect()) - middle(element.getBoundingClientRect());
  });
  expect(Math.abs(offCentre)).toBeLessThan(1);
});

test('copying works from the keyboard and keeps the focus', async ({ visit }) => {
  const page = await visit('/codes/8015');
  const button = page.getByRole('button', { name: 'Copy link' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Copied|Copy link/ }).first()).toBeFocused();
});

test('codes that share a message are listed', async ({ visit }) => {
  const page = await visit('/codes/689');
  const beside = page.getByRole('complementary', { name: /Neighbours of 689/ });
  await expect(beside).toContainText('Same message“Points processing failed”');
  await expect(beside.getByRole('link', { name: '690', exact: true }).first()).toBeVisible();
});

test('a wording that differs says what the other version says, with own words underlined', async ({
  visit,
}) => {
  const page = await visit('/codes/8011');
  const other = meaning(page, 'customer:8011').locator('[data-state=reworded]');
  await expect(other).toContainText('V2 Lookup says: Invalid source account passed.');
  await expect(other.locator('u')).toHaveText(['Look up, ', 'account ']);
});

test('a message listed under another code elsewhere names that code', async ({ visit }) => {
  const page = await visit('/codes/1000');
  const message = meaning(page, 'customer:1000')
    .locator('[data-wording]')
    .filter({ hasText: 'Referrals are invited successfully.' });
  await expect(message).toContainText(
    'Not under this code in V2 (inferred), which lists it under 1040',
  );
});

test('the previous and next links step through the codes', { tag: '@engine' }, async ({
  visit,
}) => {
  const page = await visit('/codes/1101');
  await page.getByRole('link', { name: 'Next code: 1102' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1102');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('link', { name: 'Previous code: 1101' }).click();
  await expect(page).toHaveURL('/codes/1101');
});

test('the first code has no previous link, and the last code no next link', async ({ visit }) => {
  const page = await visit('/codes/400');
  await expect(page.getByRole('link', { name: /Previous code/ })).toHaveCount(0);
  await visit('/codes/91022');
  await expect(page.getByRole('link', { name: /Next code/ })).toHaveCount(0);
});

test('an unknown code offers nearby codes, similar numbers and codes with its prefix', async ({
  visit,
}) => {
  const page = await visit('/codes/8094');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('8094 is not in the catalog');
  await expect(page.getByRole('main')).toContainText(`${codes.length} codes`);
  await expect(page.getByRole('link', { name: '8093', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '8100', exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('8001 to 8127: Customer, V2 (inferred)');
  const similar = page.getByRole('heading', { name: 'Similar numbers' }).locator('..');
  await expect(similar.getByRole('listitem').first()).toContainText('one digit different');
  await page.getByRole('link', { name: 'Codes that begin with 809' }).click();
  await expect(searchBox(page)).toHaveValue('809');
  await expect(row(page, 'customer:8093')).toBeVisible();
});

test('an invalid code in the URL has no canonical URL, and the page says so', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const nonsense of ['1e3', '%00']) {
    await page.goto(`/codes/${nonsense}`);
    await expect(page.getByRole('heading', { level: 1 }), nonsense).toContainText(/is not/);
    await expect(page, nonsense).not.toHaveTitle(/^1000 · /);
    await expect(page.locator('link[rel=canonical]'), nonsense).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

test('a malformed URL fragment does not break the page', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/codes/1101#%');
  await expect(page.getByRole('button', { name: 'Copy code' })).toBeEnabled();
  await expect(meaning(page, 'customer:1101')).toBeVisible();
  expect(errors).toEqual([]);
});

test('a code in other digits has the title and canonical URL of the code', async ({ visit }) => {
  const page = await visit('/codes/１１０１?x');
  await expect(meaning(page, 'customer:1101')).toBeVisible();
  await expect(page).toHaveTitle(/^1101 · /);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/codes\/1101$/);
});

test('an unknown URL offers a link to Browse', async ({ page }) => {
  await page.goto('/nowhere/at/all');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.getByRole('link', { name: 'Browse all codes' }).click();
  await expect(page).toHaveURL('/');
});

test('a URL that is slightly wrong still leads to the intended entry', async ({ visit }) => {
  const page = await visit('/11O1#Transaction');
  await expect(meaning(page, 'transaction:1101')).toHaveAttribute('data-target', 'true');
  await expect(meaning(page, 'transaction:1101')).toBeInViewport();
});

test('an unknown code offers no search for itself, and its range links to Browse', async ({
  visit,
}) => {
  const page = await visit('/codes/8094');
  await expect(page.getByRole('link', { name: /Search for/ })).toHaveCount(0);
  await page.getByRole('link', { name: '8001 to 8127: Customer' }).click();
  await expect(page).toHaveURL('/?q=8001-8127&resource=customer');
  await expect(row(page, 'customer:8015')).toBeVisible();
});

test('unknown values in the URL are named', async ({ visit }) => {
  const page = await visit('/compare?from=v1&to=v9');
  await expect(page.getByRole('main')).toContainText('Ignored in the URL: to=v9.');
  await visit('/?version=v9&resource=customer');
  await expect(page.getByRole('main')).toContainText('Ignored in the URL: version=v9.');
});
