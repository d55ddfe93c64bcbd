import { type CDPSession, expect, type Page } from '@playwright/test';
import { consoleMessages } from './console-messages.ts';
import {
  countText,
  holdBack,
  isLive,
  meaning,
  rows,
  searchBox,
  suggestions,
  write,
} from './pages.ts';
import { test } from './visit.ts';

test('other pages suggest the first eight hits and offer all results', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/about');
  await write(searchBox(page), 'customer');
  const options = suggestions(page);
  await expect(options).toHaveCount(9);
  await expect(options.last()).toHaveText(/^All \d+ results$/);
  await options.last().click();
  await expect(page).toHaveURL('/?q=customer');
  await expect(rows(page).first()).toBeVisible();
});

test('arrow keys select a suggestion, which is announced, and Enter opens it', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/about');
  await write(searchBox(page), '1101');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = suggestions(page).nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(searchBox(page)).toHaveAttribute(
    'aria-activedescendant',
    (await second.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/codes\/1101#/);
});

test('the selected suggestion stays in view on a small screen', { tag: '@engine' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await page.goto('/about');
  await write(searchBox(page), 'unable to redeem');
  await expect(suggestions(page)).toHaveCount(9);
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowDown');
  await expect(suggestions(page).and(page.getByRole('option', { selected: true }))).toBeInViewport({
    ratio: 0.9,
  });
});

test('the search box announces suggestions before anything is typed', async ({ visit }) => {
  const page = await visit('/about');
  await expect(page.locator('input[type=search][aria-haspopup=listbox]')).toBeVisible();
});

test('Enter opens the first hit on any page', { tag: '@engine' }, async ({ visit }) => {
  for (const path of ['/', '/about', '/codes/400']) {
    const page = await visit(path);
    await write(searchBox(page), '8015');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/codes/8015');
    await expect(meaning(page, 'customer:8015')).toBeVisible();
    await expect(searchBox(page)).toHaveValue('');
  }
});

test('Escape closes the suggestions, then clears the box', { tag: '@engine' }, async ({
  visit,
}) => {
  const page = await visit('/about');
  await write(searchBox(page), 'coupon');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(searchBox(page)).toHaveValue('coupon');
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).toHaveValue('');
});

test('a query without a match says so, and Enter opens the page that helps', async ({ visit }) => {
  const page = await visit('/about');
  await write(searchBox(page), 'zebra crossing');
  await expect(suggestions(page)).toHaveText('No code matches “zebra crossing”');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No code matches' })).toBeVisible();
});

test.describe('an input method', () => {
  const compose = async (page: Page, text: string) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    return session;
  };

  test('keeps Enter for itself, so that nothing opens', async ({ page }) => {
    await page.goto('/');
    await searchBox(page).focus();
    const session = await compose(page, '1101');
    await expect(rows(page)).toHaveCount(2);
    await page.keyboard.press('Enter');
    await session.send('Input.insertText', { text: '1102' });
    await expect(searchBox(page)).toHaveValue('1102');
    await expect(page).toHaveURL('/?q=1102');
  });

  test('keeps composing while the page hydrates', async ({ page }) => {
    let session: CDPSession | undefined;
    await page.route('**/catalog.json', async (route) => {
      // By then, the script runs and waits for the catalog.
      await page.waitForLoadState('domcontentloaded');
      await searchBox(page).focus();
      session = await compose(page, '쿠');
      await route.continue();
    });
    const loaded = page.waitForResponse('**/catalog.json');
    await page.goto('/', { waitUntil: 'commit' });
    await (await loaded).finished();
    // Long enough for hydration, if it did not wait.
    await page.waitForTimeout(500);
    await session?.send('Input.insertText', { text: '쿠폰' });
    await expect(page.getByRole('heading', { name: 'No code matches' })).toBeVisible();
    await expect(searchBox(page)).toHaveValue('쿠폰');
  });
});

test('a clearly misspelt word gets a “Did you mean” suggestion', async ({ visit }) => {
  const page = await visit('/about');
  await write(searchBox(page), 'redeam');
  await expect(suggestions(page)).toHaveText([/Did you mean “redeem”\?$/]);
});

test('a number that is not in the catalog leads to its page', async ({ visit }) => {
  const page = await visit('/about');
  await write(searchBox(page), '8094');
  await expect(suggestions(page)).toHaveText([/^8094 is not in the catalog/]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/codes/8094');
});

const RESPONSE = '{"errors":[{"status":false,"code":8015,"message":"jo@example.com is unknown"}]}';

/** Pastes a text and returns a function that lists every URL since then. */
async function paste(page: Page, text: string): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const addresses: string[] = [];
    Object.assign(window, { addresses });
    for (const method of ['pushState', 'replaceState'] as const) {
      const original = history[method].bind(history);
      history[method] = (state, unused, url) => {
        addresses.push(String(url));
        original(state, unused, url);
      };
    }
  });
  // A synthetic paste inserts no text, so the app must be hydrated.
  await isLive(page);
  await searchBox(page).evaluate((box, data) => {
    (box as HTMLInputElement).focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    const event = { clipboardData, bubbles: true, cancelable: true };
    box.dispatchEvent(new ClipboardEvent('paste', event));
  }, text);
  return () => page.evaluate(() => (window as unknown as { addresses: string[] }).addresses);
}

for (const path of ['/', '/about', '/decode']) {
  test(`a response pasted into the search on ${path} goes to Decode and never into a URL`, async ({
    page,
  }) => {
    await page.goto(path);
    const addresses = await paste(page, `${RESPONSE}\n${RESPONSE}`);
    await expect(suggestions(page).filter({ hasText: /^Decode this$/ })).toBeVisible();
    await page.waitForTimeout(400);
    await expect(page).toHaveTitle(/^(?!.*example)/);
    await searchBox(page).press('Enter');
    await expect(page).toHaveURL('/decode');
    await expect(page.locator('[data-code="8015"]')).toHaveCount(2);
    const seen = await addresses();
    expect(seen.filter((address) => /8015|example/.test(address))).toEqual([]);
  });
}

test('the offer to decode a pasted response can be clicked', async ({ page }) => {
  await page.goto('/');
  await paste(page, RESPONSE);
  await suggestions(page)
    .filter({ hasText: /^Decode this$/ })
    .click();
  await expect(page).toHaveURL('/decode');
  await expect(page.locator('[data-code="8015"]')).toBeVisible();
});

test('a query with a phone number filters Browse but stays out of the URL', async ({ page }) => {
  await page.goto('/');
  await searchBox(page).pressSequentially('customer 9876543210 not found');
  await expect(countText(page)).toContainText('customer 9876543210 not found');
  await expect(countText(page)).toContainText('not put in the URL');
  await expect(rows(page).first()).toBeVisible();
  await page.waitForTimeout(400);
  await expect(page).toHaveURL('/');
  await expect(page.locator('a[href*="9876543210"]')).toHaveCount(0);
});

const openCode = async (page: Page, code: number) => {
  await page.goto(`/codes/${code}`);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('codes')))
    .toContain(String(code));
};

test('an empty search box offers pinned and recent codes, by keyboard too', {
  tag: '@engine',
}, async ({ page }) => {
  await openCode(page, 8015);
  const pin = page.getByRole('button', { name: 'Pin' });
  await pin.click();
  await expect(pin).toHaveText('Unpin');
  for (const code of [1101, 500, 400]) await openCode(page, code);
  await searchBox(page).click();
  const options = suggestions(page);
  await expect(page.getByRole('group', { name: 'Pinned' }).getByRole('option')).toHaveCount(1);
  const recent = page.getByRole('group', { name: 'Recent' }).getByRole('option');
  await expect(recent).toHaveText([/^500/, /^1101/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(recent.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/codes/500');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('500');
  await searchBox(page).press('ArrowUp');
  await expect(options.last()).toHaveText('Clear pinned and recent codes');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(page).toHaveURL('/codes/500');
  await page.goto('/codes/8015');
  await expect(pin).toHaveText('Pin');
});

test('on Browse, the search box offers recent codes until something is typed', async ({ page }) => {
  await openCode(page, 1101);
  await page.goto('/');
  await isLive(page);
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await searchBox(page).press('Alt+ArrowDown');
  await expect(suggestions(page)).toHaveText([/^1101/, 'Clear recent codes']);
  await searchBox(page).press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await searchBox(page).click();
  await expect(suggestions(page)).toHaveText([/^1101/, 'Clear recent codes']);
  await write(searchBox(page), '8015');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await suggestions(page).last().click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await searchBox(page).press('ArrowDown');
  await expect(rows(page).first().getByRole('link')).toBeFocused();
});

test('loading the next page does not interrupt typing', async ({ page }) => {
  await page.goto('/codes/1101');
  await isLive(page);
  const release = await holdBack(page, '**/about-route*.js');
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await searchBox(page).click();
  await searchBox(page).pressSequentially('80');
  release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this reference');
  await searchBox(page).pressSequentially('15');
  await expect(searchBox(page)).toHaveValue('8015');
  await expect(suggestions(page).first()).toBeVisible();
});

test('where storage is blocked, pins and search work without errors', { tag: '@engine' }, async ({
  page,
}) => {
  const said = consoleMessages(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Refused', 'SecurityError');
      },
    });
  });
  await page.goto('/codes/1101');
  await page.getByRole('button', { name: 'Pin' }).click();
  await page.getByRole('link', { name: 'About' }).click();
  await searchBox(page).click();
  await write(searchBox(page), '8015');
  await expect(suggestions(page).first()).toBeVisible();
  await searchBox(page).fill('');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  expect(said).toEqual([]);
});
