import { expect, type Page, test } from '@playwright/test';
import { rows, searchBox } from './pages.ts';

const TEXT = 'customer not found';
const SLOWDOWN = 4;

/** Limit for Browse, as a multiple of the time of a bare page. */
const LIMIT = 5;
const ROUNDS = 4;

/** Milliseconds from each key press to the next paint, sorted. */
async function timesToPaint(page: Page, type: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // The second frame starts after the first one, with the change, has been painted.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => times.push(performance.now() - timeStamp)),
        );
      },
      true,
    );
  });
  await type();
  await page.waitForTimeout(300);
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  return times.toSorted((a, b) => a - b);
}

const middle = (times: readonly number[]) => times[Math.floor(times.length / 2)] ?? 0;
const worst = (times: readonly number[]) => times.at(-1) ?? 0;
const show = (times: readonly number[]) =>
  `median ${middle(times).toFixed(0)} ms, worst ${worst(times).toFixed(0)} ms`;

test('typing on Browse paints within a small multiple of the time of a bare page', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

  await page.goto('/');
  const everyEntry = await rows(page).count();
  await page.goto('/robots.txt');
  await page.evaluate(() => {
    document.body.innerHTML = '<input>';
    document.querySelector('input')?.focus();
  });
  const bare = await timesToPaint(page, () => page.keyboard.type(TEXT, { delay: 40 }));

  await page.goto('/');
  await expect(rows(page).last()).toBeAttached();
  await searchBox(page).focus();
  const starting = await timesToPaint(page, () => page.keyboard.type(TEXT, { delay: 120 }));

  const typeOverAll = async () => {
    await searchBox(page).fill('');
    await expect(rows(page)).toHaveCount(everyEntry);
    return timesToPaint(page, () => page.keyboard.type(TEXT, { delay: 120 }));
  };
  // The best of several rounds, because other work on the machine only adds time.
  let site = await typeOverAll();
  for (let round = 1; round < ROUNDS && middle(site) >= LIMIT * middle(bare); round++) {
    const again = await typeOverAll();
    if (middle(again) < middle(site)) site = again;
  }

  test.info().annotations.push({
    type: 'figures',
    description: `${SLOWDOWN} times slower CPU: bare page ${show(bare)}; Browse ${show(site)}, while it starts ${show(starting)}`,
  });
  console.log(test.info().annotations[0]?.description);
  expect(site.length).toBe(TEXT.length);
  // The table renders in the background: a key press may wait some frames, not for the table.
  expect(middle(site)).toBeLessThan(LIMIT * middle(bare));
});
