import { expect, test } from '@playwright/test';
import { catalog } from './catalog-data.ts';
import { holdBack, meaning, row } from './pages.ts';

const [pair] = catalog.versions.slice(1);
const PATHS = ['/', '/?q=coupon', '/codes/1101', '/codes/8094', '/decode', '/about'].concat(
  `/compare?from=${catalog.versions[0]?.id}&to=${pair?.id}`,
);

/** The controls in sight whose centre belongs to another element, as `control < element`. */
function coveredControls(): string[] {
  const controls = [...document.querySelectorAll('a, button, input, textarea, select, summary')];
  return controls.flatMap((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const isInSight = x > 0 && y > 0 && x < innerWidth && y < innerHeight && width > 1;
    if (!isInSight || !control.checkVisibility({ visibilityProperty: true })) return [];
    const hit = document.elementFromPoint(x, y);
    const isReached = hit && (control.contains(hit) || control.closest('label')?.contains(hit));
    return isReached ? [] : [`${control.outerHTML.slice(0, 90)} < ${hit?.outerHTML.slice(0, 90)}`];
  });
}

for (const width of [447, 1440]) {
  test(`every control in sight is reached at its centre, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of PATHS) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(coveredControls), path).toEqual([]);
    }
  });
}

test('a row that is clicked before the app runs opens all the same', async ({ page }) => {
  await holdBack(page, '**/catalog.json*');
  await page.goto('/');
  await row(page, 'customer:1101').locator('td').last().click();
  await expect(meaning(page, 'customer:1101')).toBeVisible();
});

test('Ctrl with a click on the words of a row opens another tab', async ({ page, context }) => {
  await page.goto('/?q=8015');
  const opened = context.waitForEvent('page');
  await row(page, 'customer:8015')
    .locator('td')
    .last()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(/codes.8015/);
});
