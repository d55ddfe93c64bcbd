import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { SCENES } from './scenes.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const look of LOOKS) {
  test.describe(`${look.colorScheme}, ${look.viewport.width} px`, () => {
    test.use({ ...look, contextOptions: { reducedMotion: 'reduce' } });

    for (const { name, path, prepare, act } of SCENES) {
      test(`${name} is accessible, quiet, and no wider than the screen`, async ({ page }) => {
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
        await prepare?.(page);
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await act?.(page);

        // Rows are alike; hundreds of them would take the check minutes.
        const { violations } = await new AxeBuilder({ page })
          .withTags(RULES)
          .exclude('tr[data-entry]:nth-child(n + 30)')
          .exclude('tbody + tbody')
          .analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect(found).toEqual([]);
        // A page that is not there says so by its status, and the tests hold the worker back.
        const mayFail = prepare !== undefined || name.startsWith('unknown');
        const isExpected = (text: string) =>
          (mayFail && text.includes('Failed to load')) || text.endsWith('blocked by Playwright');
        expect(said.filter((text) => !isExpected(text))).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
      });
    }
  });
}

test('no request ever leaves the site', async ({ page, baseURL }) => {
  const others: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) others.push(request.url());
  });
  for (const { path, prepare } of SCENES) if (!prepare) await page.goto(path);
  expect(others).toEqual([]);
});
