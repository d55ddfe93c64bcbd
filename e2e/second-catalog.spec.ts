import { expect, type Page } from '@playwright/test';
import { countText, facet, meaning, row, rows, searchBox, shownIds } from './pages.ts';
import { secondCatalog } from './second-catalog/build-catalog.ts';
import { openWith, show, test } from './visit.ts';

/*
 * The site with another catalog: the status codes of HTTP and WebDAV in four specifications. The
 * expected facts are counted in the specifications, not taken from the catalog.
 */
test.describe.configure({ mode: 'default' });

let shared: Page;

test.beforeAll(async ({ browser, baseURL, serviceWorkers }) => {
  shared = await openWith(secondCatalog, browser, { baseURL, serviceWorkers });
});

test.afterAll(() => shared.context().close());

const visit = async (path: string) => {
  await show(shared, path);
  return shared;
};

const serve = (page: Page, json: object) =>
  page.route('**/catalog.json', (route) => route.fulfill({ json }));

/** Words that occur only in the first catalog. */
const FIRST_CATALOG = /capillary|customer|coupon|points|loyalty|\bV2\b/i;

const expectOwnWords = (page: Page) =>
  expect(page.locator('body')).not.toContainText(FIRST_CATALOG);

test('Browse lists all entries with the labels of the catalog', async () => {
  const page = await visit('/');
  await expect(countText(page)).toContainText('49 entries');
  await expect(rows(page)).toHaveCount(49);
  for (const [group, names] of [
    ['Resource', ['HTTP', 'WebDAV']],
    ['Category', ['Informational', 'Success', 'Redirection', 'Client error', 'Server error']],
    ['Version', ['RFC 2616', 'RFC 4918', 'RFC 7231', 'RFC 9110']],
  ] as const) {
    const boxes = page.getByRole('group', { name: group }).getByRole('checkbox');
    await expect(boxes).toHaveCount(names.length);
    for (const name of names) await expect(facet(page, group, name)).toBeVisible();
  }
  await expectOwnWords(page);
});

test('facets filter by the ids of the catalog', async () => {
  const page = await visit('/');
  await facet(page, 'Category', 'Redirection').check();
  await expect(page).toHaveURL('/?category=redirection');
  await expect(rows(page)).toHaveCount(8);
  await facet(page, 'Version', 'RFC 9110').check();
  await expect(page).toHaveURL('/?category=redirection&version=rfc9110');
  await expect(rows(page)).toHaveCount(8);
  await visit('/?resource=webdav');
  await expect(rows(page)).toHaveCount(5);
  expect(await shownIds(page)).toEqual([207, 422, 423, 424, 507].map((code) => `webdav:${code}`));
});

test('search finds codes and words of every specification', async () => {
  const page = await visit('/');
  await searchBox(page).fill('404');
  await expect(rows(page).first()).toHaveAttribute('data-entry', 'http:404');
  await searchBox(page).fill('entity too large');
  await expect(rows(page).first()).toHaveAttribute('data-entry', 'http:413');
  await searchBox(page).fill('teapot');
  await expect(page.getByRole('heading', { name: 'No code matches' })).toBeVisible();
});

test('a code page has one slot per specification and every wording', async () => {
  const page = await visit('/codes/413');
  const section = meaning(page, 'http:413');
  await expect(section.locator('[data-version]')).toHaveCount(4);
  await expect(section.locator('[data-version=rfc4918]')).toHaveAttribute('data-emits', 'false');
  await expect(section.locator('[data-version=rfc9110]')).toContainText('Client error');
  await expect(section.locator('[data-wording]')).toHaveCount(3);
  await expect(section).toContainText('Content Too Large');
  await expect(section).toContainText('RFC 7231 (2014)');
  await expectOwnWords(page);
});

test('an unknown code offers nearby codes', async () => {
  const page = await visit('/codes/418');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('418 is not in the catalog');
  await expect(page.getByRole('link', { name: '417', exact: true })).toBeVisible();
});

test('the link for reporting a code goes where the catalog says', async ({ page }) => {
  const reportAt = 'https://example.org/new?title={entry}&body={version}%0A{page}';
  const report = page.getByRole('link', { name: 'Report a wrong or missing code' });
  await serve(page, secondCatalog);
  await page.goto('/codes/422#webdav');
  await expect(meaning(page, 'http:422')).toBeVisible();
  await expect(report).toHaveCount(0);
  await serve(page, { ...secondCatalog, reportAt });
  const filled = async () => new URL((await report.getAttribute('href')) ?? '').searchParams;
  await page.reload();
  await expect(report).toBeVisible();
  expect((await filled()).get('title')).toBe('webdav:422');
  expect((await filled()).get('body')).toBe(`RFC 4918\n${page.url()}`);
  await page.goto('/codes/418');
  await expect(report).toBeVisible();
  expect((await filled()).get('title')).toBe('418');
  expect((await filled()).get('body')).toBe(`\n${page.url()}`);
});

test('two specifications can be compared', async () => {
  const page = await visit('/compare?from=rfc2616&to=rfc9110');
  const changed = (kind: string) =>
    page
      .locator(`tr[data-change=${kind}]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-entry')));
  await expect(page.locator('tr[data-change=added]').first()).toBeVisible();
  expect(await changed('added')).toEqual([308, 421, 422, 426].map((code) => `http:${code}`));
  expect(await changed('removed')).toEqual([]);
  expect(await changed('reworded')).toEqual(
    [408, 413, 414, 416, 504].map((code) => `http:${code}`),
  );
});

test('Decode finds the resource of a code by the names in the catalog', async () => {
  const page = await visit('/decode');
  const box = page.getByRole('textbox', { name: 'API response, log or message' });
  const text = '{"webdav": {"status": {"code": 422, "message": "Unprocessable Entity"}}}';
  const finding = page.locator('[data-code="422"]');
  await box.fill(text);
  await expect(finding).toHaveAttribute('data-entry', 'webdav:422');
});

test('the verdict names the category of a code if that implies no outcome', async () => {
  const page = await visit('/decode');
  const box = page.getByRole('textbox', { name: 'API response, log or message' });
  await box.fill('{"code": 308, "message": "Permanent Redirect"}');
  await expect(page.getByRole('main')).toContainText('of category “Redirection”');
});

test('About lists the documents', async () => {
  const page = await visit('/about');
  for (const title of ['RFC 2616 (1999)', 'RFC 4918 (2007)', 'RFC 9110 (2022)']) {
    await expect(page.getByRole('main')).toContainText(title);
  }
});

const [http, webdav] = secondCatalog.resources;
const HOSTILE = [
  {
    what: 'ids that every object has',
    body: { ...secondCatalog, resources: [http, webdav, { id: 'constructor', label: 'X' }] },
    place: 'resources[2].id',
  },
  {
    what: 'control characters',
    body: { ...secondCatalog, title: 'HTTP\u0000codes' },
    place: 'title',
  },
  {
    what: 'keys of the prototype',
    body: JSON.stringify(secondCatalog).replace('{', '{"__proto__":{"entries":[]},'),
    place: '__proto__',
  },
  {
    what: 'enormous strings',
    body: { ...secondCatalog, title: 'x'.repeat(1_000_000) },
    place: 'title',
  },
] as const;

test('a hostile catalog is rejected with the path of the fault', async ({ page }) => {
  for (const [tries, { what, body, place }] of HOSTILE.entries()) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    await page.route('**/catalog.json', (route) => route.fulfill({ body: text }));
    if (tries === 0) await page.goto('/');
    else await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert'), what).toContainText(place);
  }
});

test('a code has its row on a narrow screen', async ({ page }) => {
  await serve(page, secondCatalog);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/?q=422');
  await expect(row(page, 'webdav:422')).toBeVisible();
});
