import { expect, type Page } from '@playwright/test';
import { catalog } from './catalog-data.ts';
import { countText, facet, searchBox } from './pages.ts';
import { test } from './visit.ts';

/**
 * Records layout shifts from now on, except of rows, which the reader asked for, of the footer
 * below them, and of changed digits in a count.
 */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    const may = 'table, footer, [role=status], label .code';
    const isList = (node: Node) => (node as Element).closest?.(may) !== null;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & { sources: { node: Node | null }[] };
        for (const { node } of sources) {
          const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
          if (element?.isConnected && !isList(element))
            moved.push((element as Element).outerHTML.slice(0, 120));
        }
      }
    }).observe({ type: 'layout-shift' });
  });
  return () => page.evaluate(() => (window as unknown as { moved: string[] }).moved);
}

for (const width of [390, 1440]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('typing moves nothing but the rows', async ({ page }) => {
      await page.goto('/');
      await searchBox(page).focus();
      const moved = await watchShifts(page);
      await searchBox(page).pressSequentially('customer not found', { delay: 40 });
      await expect(countText(page)).toContainText(/^\d+ entries for “customer not found”/);
      expect(await moved()).toEqual([]);
    });
  });
}

test('filtering moves nothing but the rows', async ({ page }) => {
  await page.goto('/');
  await expect(facet(page, 'Resource', 'Points')).toBeVisible();
  const moved = await watchShifts(page);
  await facet(page, 'Resource', 'Points').check();
  await facet(page, 'Category', 'Success').check();
  await expect(countText(page)).toContainText('1 entry');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(countText(page)).toContainText(`${catalog.entries.length} entries`);
  expect(await moved()).toEqual([]);
});

test('the header scrolls away on a very low screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/codes/1101');
  await page.evaluate(() => window.scrollTo(0, 400));
  await expect(page.getByRole('banner')).not.toBeInViewport();
});

test.describe('in print', () => {
  for (const path of ['/codes/1101', '/compare?from=v1&to=v2']) {
    test(`${path} shows its facts and its URL, but no controls`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      // A4 at 96 dpi, without margins.
      await page.setViewportSize({ width: 718, height: 1000 });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await expect(page.getByText(page.url())).toBeVisible();
      await expect(page.getByRole('banner')).toBeHidden();
      await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
      const { wide, paper } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        paper: getComputedStyle(document.documentElement).colorScheme,
      }));
      expect(wide).toBe(718);
      expect(paper).toBe('light');
    });
  }

  for (const path of ['/?q=8015', '/compare?from=v1&to=v2']) {
    test(`${path} is a table even where the screen stacks the cells`, async ({ page }) => {
      await page.setViewportSize({ width: 718, height: 1000 });
      await page.goto(path);
      const row = page.getByRole('main').locator('tr[data-entry]').first();
      const display = () => row.evaluate((element) => getComputedStyle(element).display);
      expect(await display()).toBe('flex');
      await page.emulateMedia({ media: 'print' });
      expect(await display()).toBe('table-row');
    });
  }

  test('a code fits on one page, without the nearby codes', async ({ page }) => {
    await page.goto('/codes/1101');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: /^Nearby/ }).first()).toBeHidden();
  });
});

test('all page headings have the same size', async ({ page }) => {
  let size: string | undefined;
  for (const [path, name] of [
    ['/', /status codes/i],
    ['/about', 'About this reference'],
    ['/codes/8094', '8094 is not in the catalog'],
    ['/decode', 'Decode a response'],
    ['/compare', /^What changes/],
    ['/nowhere', 'Page not found'],
  ] as const) {
    await page.goto(path);
    const heading = page.getByRole('heading', { level: 1, name });
    size ??= await heading.evaluate((element) => getComputedStyle(element).fontSize);
    // Polls, because the app may just be replacing the prerendered HTML.
    await expect(heading).toHaveCSS('font-size', size);
  }
});

test('cells of Compare are aligned like those of Browse', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const look = async (path: string) => {
    await page.goto(path);
    const cells = page.locator('tr[data-entry]').first().locator('[data-column]');
    await expect(cells.first()).toBeVisible();
    return cells.evaluateAll((all) => [
      ...new Set(
        all.map((cell) => {
          const { paddingLeft, verticalAlign } = getComputedStyle(cell);
          return `${paddingLeft} ${verticalAlign}`;
        }),
      ),
    ]);
  };
  expect(await look('/compare')).toEqual(await look('/'));
});

test('the height reserved for rows out of view is sufficient', async ({ page }) => {
  for (const path of ['/', '/compare?from=v1&to=v2', '/compare?from=v2-lookup&to=v2']) {
    await page.goto(path);
    const list = page.locator('.listing-table tbody');
    await list.first().waitFor();
    for (const width of [390, 412, 768, 1024, 1200, 1280, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await list.evaluateAll((bodies) =>
        bodies.map((body) => {
          const { containIntrinsicBlockSize } = getComputedStyle(body);
          body.style.contentVisibility = 'visible';
          const { height } = body.getBoundingClientRect();
          body.style.contentVisibility = '';
          return height - Number.parseFloat(containIntrinsicBlockSize.split(' ')[1] ?? '');
        }),
      );
      expect(Math.max(...over), `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('at 320 px, the version controls of Compare fit in one row without being cut off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await page.goto('/compare?from=v2&to=v2-lookup');
  const controls = page.locator('.compare-controls').locator('select, a');
  await expect(controls).toHaveCount(3);
  const ends = await controls.evaluateAll((all) =>
    all.map((one) => {
      const { bottom, width } = one.getBoundingClientRect();
      // As wide as its longest option.
      Object.assign((one as HTMLElement).style, { width: 'max-content' });
      return [Math.round(bottom), one.getBoundingClientRect().width <= width + 1];
    }),
  );
  expect(ends).toEqual(Array(3).fill([ends[0]?.[0], true]));
});

test('the code ranges are open, except on phones', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 844 });
  await page.goto('/');
  const figure = page.getByRole('figure', { name: 'Code ranges' });
  await expect(figure.getByRole('link').first()).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(figure.getByRole('link').first()).toBeHidden();
});

test('code ranges opened on a phone do not widen the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await page.getByText('Code ranges', { exact: true }).click();
  await expect(page.getByRole('figure', { name: 'Code ranges' }).getByRole('table')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
