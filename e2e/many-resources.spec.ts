import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { buildSiteOf } from './hosting/build-site.ts';
import { serveFolder } from './hosting/static-server.ts';
import { manyResources } from './many-resources.ts';
import { rows } from './pages.ts';

/* How the site looks once the catalog has grown to 25 resources with long names. */
const test = base.extend<object, { origin: string }>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
    async ({}, use) => {
      const host = await serveFolder(buildSiteOf(JSON.stringify(manyResources)));
      await use(host.origin);
      host.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ origin }, use) => use(origin),
});

// One worker, so that the site is built once.
test.describe.configure({ mode: 'default' });

/** Words that stand on two lines without a hyphen, in what is shown of an element. */
const brokenWords = (element: Locator) =>
  element.evaluate((root) => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}{2,}/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
      }
    }
    return [...new Set(broken)];
  });

/** The boxes of elements, and of the text in them. */
const boxesOf = (elements: Locator) =>
  elements.evaluateAll((all) =>
    all.map((element) => {
      const { top, bottom, right } = element.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      return { name: element.textContent ?? '', top, bottom, right, text };
    }),
  );

async function openFilters(page: Page) {
  const button = page.getByRole('button', { name: 'Filters' });
  if (await button.isVisible()) await button.click();
}

for (const width of [390, 768, 1440]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('no name of a facet overlaps the next, and no count the table', async ({ page }) => {
      await page.goto('/');
      await openFilters(page);
      const group = page.getByRole('group', { name: 'Resource' });
      await expect(group.getByRole('checkbox')).toHaveCount(manyResources.resources.length);
      const labels = await boxesOf(group.locator('label'));
      for (const [index, { name, top, bottom, text }] of labels.entries()) {
        expect(text.top, name).toBeGreaterThanOrEqual(top);
        expect(text.bottom, name).toBeLessThanOrEqual(bottom);
        expect(bottom, name).toBeLessThanOrEqual(labels[index + 1]?.top ?? bottom);
      }
      expect(await brokenWords(group)).toEqual([]);
      if (width < 1024) return;
      const [table] = await boxesOf(page.getByRole('table').last());
      const left =
        (table?.right ?? 0) - ((await page.getByRole('table').last().boundingBox())?.width ?? 0);
      for (const { right } of labels) expect(right + 16).toBeLessThan(left);
    });

    test('every facet can be reached and pressed', async ({ page }) => {
      await page.goto('/');
      await openFilters(page);
      const box = page.getByRole('group', { name: 'Version' }).getByRole('checkbox').last();
      await box.check();
      await expect(page).toHaveURL(/version=v2-lookup/);
    });

    test('no name breaks within a word', async ({ page }) => {
      for (const path of ['/', '/codes/1101', '/compare?from=v1&to=v2', '/about']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (path === '/') await expect(rows(page).nth(30)).toBeAttached();
        expect(await brokenWords(page.getByRole('main')), path).toEqual([]);
      }
    });

    test('Compare folds a long list of what is not compared', async ({ page }) => {
      await page.goto('/compare?from=v1&to=v2');
      const note = page.locator('details', { hasText: 'Documented for V1 only' });
      await expect(note).toContainText('8 resources (200 entries)');
      expect((await note.boundingBox())?.height).toBeLessThan(60);
      await note.locator('summary').click();
      await expect(note.getByText('Communication preferences (25 entries)')).toBeVisible();
    });

    test('Decode lists as many entries as it says', async ({ page }) => {
      await page.goto('/decode');
      const text = '{"code": 1101, "message": "x"}';
      const box = page.getByRole('textbox', { name: 'API response, log or message' });
      const finding = page.locator('[data-code="1101"]');
      await expect(async () => {
        await box.fill(text);
        await expect(finding).toBeVisible({ timeout: 5000 });
      }).toPass();
      const said = Number(/(\d+) entries/.exec(await finding.innerText())?.[1]);
      const listed = finding.getByRole('link', { name: /^1101 \p{L}/u });
      expect(said).toBe(manyResources.entries.filter(({ code }) => code === 1101).length);
      await expect(listed).toHaveCount(said);
      expect(await brokenWords(finding)).toEqual([]);
    });
  });
}
