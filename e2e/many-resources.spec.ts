import { expect, type Locator, type Page } from '@playwright/test';
import { manyResources } from './many-resources.ts';
import { openWith, show, test } from './visit.ts';

/* The site with a catalog that has grown to 25 resources with long names. */
test.describe.configure({ mode: 'default' });

let page: Page;

test.beforeAll(async ({ browser, baseURL, serviceWorkers }) => {
  page = await openWith(manyResources, browser, { baseURL, serviceWorkers });
});

test.afterAll(() => page.context().close());

/** Visible words in an element that wrap without a hyphen. */
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

/** The boxes of elements and of their text. */
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

const WIDTHS = [390, 768, 1440] as const;

for (const width of WIDTHS) {
  test.describe(`${width} px`, () => {
    test.beforeEach(async () => {
      await page.setViewportSize({ width, height: 844 });
      await show(page, '/');
      const button = page.getByRole('button', { name: 'Filters' });
      if (await button.isVisible()) await button.click();
    });

    test('facet labels do not overlap each other or the table', async () => {
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

    test('the last facet option can be reached and chosen', async () => {
      const box = page.getByRole('group', { name: 'Version' }).getByRole('checkbox').last();
      await box.check();
      await expect(page).toHaveURL(/version=v2-lookup/);
    });
  });
}

/** Checks a page at each width, from the narrowest. */
async function atEachWidth(look: (width: number) => Promise<void>) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    await look(width);
  }
}

for (const [path, shown] of [
  ['/', 'tr[data-entry="customer:2029"]'],
  ['/codes/1101', 'section[data-entry="groups:1101"]'],
  ['/compare?from=v1&to=v2', 'tr[data-entry="customer:2000"]'],
  ['/about', '#v2-7'],
] as const) {
  test(`no word on ${path} breaks without a hyphen`, async () => {
    await show(page, path);
    await expect(page.locator(shown).first()).toBeAttached();
    await atEachWidth(async (width) => {
      expect(await brokenWords(page.getByRole('main')), `${width} px`).toEqual([]);
    });
  });
}

test('Compare collapses a long list of resources that it does not compare', async () => {
  await show(page, '/compare?from=v1&to=v2');
  const note = page.locator('details', { hasText: 'Documented for V1 only' });
  await expect(note).toContainText('8 resources (200 entries)');
  await atEachWidth(async () => {
    expect((await note.boundingBox())?.height).toBeLessThan(60);
    await note.locator('summary').click();
    await expect(note.getByText('Communication preferences (25 entries)')).toBeVisible();
    await note.locator('summary').click();
    await expect(note.getByText('Communication preferences (25 entries)')).toBeHidden();
  });
});

test('Decode lists as many entries as its count says', async () => {
  await show(page, '/decode');
  const text = '{"code": 1101, "message": "x"}';
  const box = page.getByRole('textbox', { name: 'API response, log or message' });
  const finding = page.locator('[data-code="1101"]');
  await box.fill(text);
  await expect(finding).toBeVisible();
  const said = Number(/(\d+) entries/.exec(await finding.innerText())?.[1]);
  const listed = finding.getByRole('link', { name: /^1101 \p{L}/u });
  expect(said).toBe(manyResources.entries.filter(({ code }) => code === 1101).length);
  await expect(listed).toHaveCount(said);
  await atEachWidth(async () => expect(await brokenWords(finding)).toEqual([]));
});
