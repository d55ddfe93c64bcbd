import { expect, type Page } from '@playwright/test';
import { copied, isLive, write } from './pages.ts';
import { test } from './visit.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'API response, log or message' });
const findings = (page: Page) => page.locator('[data-code]');
const verdict = (page: Page) => page.getByRole('main').getByRole('status').first();

const BATCH = JSON.stringify({
  response: {
    status: { success: 'true', code: '201', message: 'Some requests have failed due to errors' },
    transactions: {
      transaction: [
        {
          item_status: { success: 'true', code: '600', message: 'Transaction added successfully' },
        },
        {
          item_status: {
            success: 'false',
            code: '1101',
            message: 'Invalid loyalty program ID passed',
          },
        },
      ],
    },
  },
});

const codes = (page: Page) =>
  findings(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-code')));

/** A text, or parts with repeat counts: long texts are created in the browser. */
type Text = string | readonly (readonly [part: string, times: number])[];

/**
 * Pastes or drops a text, which is faster than typing. Repeats it until the page handles it, which
 * it does once the script runs.
 */
async function hand(page: Page, kind: 'paste' | 'drop', text: Text): Promise<void> {
  await expect(page.locator('html[data-live]')).toBeAttached();
  const parts = typeof text === 'string' ? ([[text, 1]] as const) : text;
  const isTaken = () =>
    box(page).evaluate(
      (element, { kind, parts }) => {
        const text = parts.map(([part, times]) => part.repeat(times)).join('');
        const data = new DataTransfer();
        if (kind === 'paste') data.setData('text', text);
        else data.items.add(new File([text], 'response.log', { type: 'text/plain' }));
        const init = { bubbles: true, cancelable: true };
        const event =
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...init, clipboardData: data })
            : new DragEvent('drop', { ...init, dataTransfer: data });
        return !element.dispatchEvent(event);
      },
      { kind, parts },
    );
  await expect.poll(isTaken, { timeout: 60_000 }).toBe(true);
}

test('a batch gives one verdict and every status in order, each with its entry', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), BATCH);
  await expect(verdict(page)).toHaveText('Overall status 201, and 1 of 2 items failed');
  expect(await codes(page)).toEqual(['201', '600', '1101']);
  await expect(findings(page).nth(2)).toHaveAttribute('data-entry', 'transaction:1101');
  await expect(findings(page).nth(2)).toContainText(
    'response.transactions.transaction[1].item_status',
  );
});

test('a message that matches a template shows its values', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), 'Add failed, Customer already exists with id 342963216 for same source');
  await expect(findings(page)).toHaveAttribute('data-entry', 'customer:8006');
  await expect(findings(page)).toContainText('342963216');
});

test('an ambiguous code lists its candidates', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), 'error code: 1101');
  await expect(findings(page)).toHaveAttribute('data-candidates', 'customer:1101 transaction:1101');
});

test('a message shared by several codes lists them and is shown once', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), 'Points processing failed');
  const found = page.locator('[data-candidates]');
  await expect(found.getByRole('link', { name: '1099', exact: true })).toBeVisible();
  await expect(found).not.toContainText('Unable to fetch tracker data');
  await expect(found.getByText('Points processing failed')).toHaveCount(1);
  await expect(found.getByRole('listitem')).toHaveCount(2);
});

test('a code with one entry states no reason, and its category only once', async ({ visit }) => {
  const page = await visit('/decode');
  await write(
    box(page),
    '{"customers":{"customer":[{"item_status":{"success":"false","code":1012}}]}}',
  );
  await expect(findings(page)).toContainText('in V1');
  await expect(findings(page)).not.toContainText('alone');
  await expect(findings(page)).not.toContainText('(error in');
});

test('an unknown code offers the nearest codes', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), '{"errors":[{"status":false,"code":8094,"message":"What is this"}]}');
  await expect(findings(page)).toContainText('Not in the catalog');
  await expect(findings(page).getByRole('link', { name: '8093' })).toBeVisible();
});

test('numbers that are not status codes are ignored', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), 'GET /v2 took 804ms, price 500, phone 919876543210, port 8080');
  await expect(verdict(page)).toHaveText('No status code found');
  await expect(findings(page)).toHaveCount(0);
});

test('Back restores the result of an example, and clearing it can be undone', {
  tag: '@engine',
}, async ({ page }) => {
  await page.goto('/decode');
  await page.getByRole('button', { name: /Example: errors and warnings/ }).click();
  await expect(findings(page).first()).toBeVisible();
  const before = await codes(page);
  await findings(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/codes\//);
  await page.goBack();
  await expect.poll(() => codes(page)).toEqual(before);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(findings(page)).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await page.getByRole('button', { name: 'Undo clearing' }).click();
  await expect.poll(() => codes(page)).toEqual(before);
  await expect(box(page)).toBeFocused();
});

test('a finding links to its place in the text, and the place links back', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), BATCH);
  const finding = findings(page).nth(2);
  await finding.getByRole('button', { name: 'Show in the text' }).click();
  const place = page.getByRole('region', { name: 'The text' }).getByRole('link', { name: '1101' });
  await expect(place).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(finding).toBeFocused();
});

test('a repeated finding is short and links to the first one', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), 'code: 8015\ncode: 8065\ncode: 8015');
  await expect(findings(page)).toHaveCount(3);
  const [first, last] = [findings(page).first(), findings(page).last()];
  await expect(first).toContainText('No customer found');
  await expect(last).not.toContainText('No customer found');
  await last.getByRole('link', { name: 'line 1', exact: true }).click();
  await expect(first).toBeFocused();
});

test('codes that are only mentioned look like neither a failure nor a success', async ({
  visit,
}) => {
  const page = await visit('/decode');
  await write(box(page), 'Is it 8015 or 8065?');
  await expect(page.locator('.verdict')).toHaveClass(/tone-other/);
  await write(box(page), 'code: 8015 success=false');
  await expect(page.locator('.verdict')).toHaveClass(/tone-error/);
});

test('a place chosen with the mouse stays marked, and so does its finding', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), BATCH);
  const place = page.getByRole('region', { name: 'The text' }).getByRole('link');
  await findings(page).nth(1).getByRole('button', { name: 'Show in the text' }).click();
  await expect(place.nth(1)).toHaveAttribute('aria-current', 'true');
  await expect(place.nth(1)).toHaveCSS('outline-style', 'solid');
  await place.nth(2).click();
  await expect(place.nth(1)).not.toHaveAttribute('aria-current');
  await expect(findings(page).nth(2)).toHaveAttribute('aria-current', 'true');
});

test('a finding links to its entry, and Back restores the scroll position and focus', {
  tag: '@engine',
}, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/decode');
  await write(box(page), BATCH);
  const link = findings(page).nth(2).getByRole('link', { name: '1101 Transaction' });
  await expect(link).toHaveAttribute('href', '/codes/1101#transaction');
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await link.click();
  await expect(page).toHaveURL(/\/codes\/1101#transaction$/);
  await page.goBack();
  await expect(link).toBeFocused();
  // Firefox scrolls by half pixels.
  const offBy = () => page.evaluate((was) => Math.abs(window.scrollY - was), scrolled);
  await expect.poll(offBy).toBeLessThan(2);
});

test('Back focuses the link that was followed, not the first one to the same code', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), 'code: 8015\n\ncode: 8015\n');
  await findings(page).nth(1).getByRole('link', { name: '8015 Customer' }).click();
  await expect(page).toHaveURL(/\/codes\/8015$/);
  await page.goBack();
  await expect(findings(page).nth(1).getByRole('link', { name: '8015 Customer' })).toBeFocused();
});

test('a code returned with another category than documented is explained', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), '{"warnings":[{"code":8015,"status":false}]}');
  await expect(findings(page)).toContainText(
    'Returned as a warning; documented as an error in V2 (inferred) and V2 Lookup.',
  );
});

test('a copied ticket links to the pages of its codes', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), BATCH);
  await expect(findings(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Copy for a ticket' }).click();
  const { origin } = new URL(page.url());
  await expect.poll(() => copied(page)).toContain(`[\`1101\`](${origin}/codes/1101#transaction)`);
});

test('a copied ticket masks personal data unless the option is off', async ({ visit }) => {
  const page = await visit('/decode');
  await write(
    box(page),
    '{"code": 1001, "success": false, "message": "Unable to register 919876543210 of ada@example.org"}',
  );
  await page.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect.poll(() => copied(page)).toContain('1001');
  expect(await copied(page)).not.toContain('919876543210');
  expect(await copied(page)).not.toContain('ada@example.org');
  await page.getByRole('checkbox', { name: /^Mask/ }).uncheck();
  await expect(page.getByRole('button', { name: 'Copy for a ticket' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect.poll(() => copied(page)).toContain('919876543210');
});

test('pasted text is never sent, stored or put into the URL', { tag: '@engine' }, async ({
  page,
}) => {
  await page.goto('/decode');
  await expect(box(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  await write(box(page), 'code: 8015');
  await expect(findings(page)).toHaveCount(1);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await write(box(page), BATCH);
  await expect(findings(page)).toHaveCount(3);
  expect(requests).toEqual([]);
  expect(page.url()).not.toContain('1101');
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
  );
  expect(stored).not.toContain('Invalid loyalty');
  await page.reload();
  await expect(box(page)).toHaveValue('');
});

for (const kind of ['paste', 'drop'] as const) {
  // Pastes can be simulated only in Chromium.
  const tag = kind === 'drop' ? '@engine' : [];
  test(`the page stays responsive while a ${kind} of 20 MB is decoded`, { tag }, async ({
    page,
  }) => {
    const line = '2024-05-14 INFO nothing of note happened in this request at all\n';
    const last = 'code=8015 msg="Customer not found for the given identifiers"\n';
    await page.goto('/decode');
    await expect(box(page)).toBeVisible();
    await hand(page, kind, [
      [line, 310_000],
      [last, 1],
    ]);
    await expect(page.getByRole('button', { name: 'Clear', exact: true })).toBeVisible();
    // The page responds while the worker is busy: a click on a link still navigates at once.
    await page.getByRole('button', { name: /^Theme/ }).click();
    await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
    await expect(findings(page)).toHaveAttribute('data-entry', 'customer:8015', {
      timeout: 60_000,
    });
    await expect(page.getByText(/characters without a status code/)).toBeVisible();
  });
}

test('a key press does not replace a long text, but another paste does', async ({ visit }) => {
  const page = await visit('/decode');
  await expect(box(page)).toBeVisible();
  await hand(page, 'paste', [
    ['nothing of note\n', 20_000],
    ['code: 8015', 1],
  ]);
  await expect(findings(page)).toHaveCount(1);
  await box(page).press('x');
  await expect(findings(page)).toHaveAttribute('data-entry', 'customer:8015');
  await hand(page, 'paste', 'code: 8065');
  await expect(findings(page)).toHaveAttribute('data-entry', 'customer:8065');
  await expect(box(page)).toHaveValue('code: 8065');
});

test('a long log is summarised by how often each code was found', async ({ visit }) => {
  const page = await visit('/decode');
  await expect(box(page)).toBeVisible();
  const line = (_: unknown, n: number) => `WARN code=${n % 3 ? 8015 : 8065} success=false\n`;
  await hand(page, 'drop', Array.from({ length: 3000 }, line).join(''));
  const tally = page.getByRole('region', { name: 'How often each code was found' });
  await expect(tally.getByRole('listitem').first()).toContainText('2,000 ×8015Customer');
  await tally.getByRole('link', { name: '8065' }).click();
  await expect(page).toHaveURL(/codes.8065/);
});

test('a long list of findings is rendered completely, and again after Back', {
  tag: '@engine',
}, async ({ visit }) => {
  const page = await visit('/decode');
  await expect(box(page)).toBeVisible();
  await hand(page, 'drop', 'WARN code=8015 success=false\n'.repeat(300));
  await expect(findings(page)).toHaveCount(300);
  await expect(page.getByRole('region', { name: 'The text' }).getByRole('link')).toHaveCount(300);
  const last = findings(page).last().getByRole('link', { name: '8015 Customer' });
  await last.click();
  await expect(page).toHaveURL(/codes.8015/);
  await page.goBack();
  await expect(last).toBeFocused();
  await expect(findings(page)).toHaveCount(300);
});

test('on a phone, a finding leads to its place while others are still being rendered', {
  tag: '@engine',
}, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/decode');
  await expect(box(page)).toBeVisible();
  // Clicks as soon as it is visible, before everything is rendered.
  await page.evaluate(() => {
    const press = new MutationObserver(() => {
      const button = document.querySelector<HTMLElement>('[data-code] button');
      if (!button) return;
      press.disconnect();
      setTimeout(() => button.click());
    });
    press.observe(document.body, { childList: true, subtree: true });
  });
  await hand(page, 'drop', 'WARN code=8015 success=false\n'.repeat(600));
  await expect(findings(page)).toHaveCount(600);
  const place = page.getByRole('region', { name: 'The text' }).getByRole('link').first();
  await expect(place).toBeFocused();
  await expect(place).toBeInViewport();
});

test('the code of an overall status is counted but not linked', async ({ visit }) => {
  const page = await visit('/decode');
  const item =
    '{"item_status":{"success":true,"code":1000,"message":"Customer registered successfully."}}';
  const body = `{"response":{"status":{"success":true,"code":200,"message":"OK"},"customers":{"customer":[${item}]}}}`;
  await write(box(page), `${body}\n`.repeat(15));
  const tally = page.getByRole('region', { name: 'How often each code was found' });
  await expect(tally.getByRole('listitem').filter({ hasText: '200' })).toContainText(
    '15 ×200Overall status',
  );
  await expect(tally.getByRole('link')).toHaveText(['1000']);
});

test('a long decoding can be cancelled', { tag: '@engine' }, async ({ visit }) => {
  const page = await visit('/decode');
  await expect(box(page)).toBeVisible();
  const line = (_: unknown, n: number) => `2024-05-14 WARN code=${8000 + n} msg="No ${n}"\n`;
  await hand(page, 'drop', [[Array.from({ length: 99 }, line).join(''), 3600]]);
  await expect(page.getByRole('progressbar', { name: 'Decoding' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await expect(verdict(page)).toHaveText('Cancelled');
  await expect(page.getByRole('button', { name: 'Decode again' })).toBeVisible();
  await expect(findings(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await write(box(page), 'code: 8015');
  await expect(findings(page)).toHaveCount(1);
});

test('an unreadable file is reported, and the previous text stays', { tag: '@engine' }, async ({
  page,
}) => {
  await page.goto('/decode');
  await write(box(page), 'code: 8015');
  await expect(findings(page)).toHaveCount(1);
  await page.evaluate(() => {
    Blob.prototype.text = () => Promise.reject(new DOMException('', 'NotFoundError'));
  });
  await hand(page, 'drop', 'code: 8065');
  await expect(page.getByRole('alert')).toContainText('could not be read');
  await expect(box(page)).toHaveValue('code: 8015');
});

test('a file that is read slowly does not replace text typed in the meantime', async ({ page }) => {
  await page.goto('/decode');
  await expect(box(page)).toBeVisible();
  await page.evaluate(() => {
    Blob.prototype.text = () => new Promise((done) => setTimeout(done, 600, 'code: 8065'));
  });
  await hand(page, 'drop', 'code: 8065');
  await write(box(page), 'code: 8015');
  await page.waitForTimeout(900);
  await expect(box(page)).toHaveValue('code: 8015');
  await expect(findings(page)).toHaveAttribute('data-entry', 'customer:8015');
});

test('the size limit is stated, and the characters beyond it are counted', {
  tag: '@engine',
}, async ({ page }) => {
  await page.goto('/decode');
  await expect(page.getByText(/^Reads up to 25 million characters/)).toBeVisible();
  const line = '2024-05-14 INFO nothing of note happened in this request at all\n';
  await hand(page, 'drop', [
    ['code=8015 success=false\n', 1],
    [line, Math.floor(26_000_000 / line.length)],
  ]);
  await expect(findings(page)).toHaveCount(1, { timeout: 20_000 });
  await expect(
    page.getByText(/^Only the first 25,000,000 characters were read; the last/),
  ).toHaveText(/the last 1,000,0\d\d were left out\.$/);
});

test('when nothing is found, the page says what it looked for and offers a search', async ({
  visit,
}) => {
  const page = await visit('/decode');
  await write(box(page), 'the voucher is gone');
  await expect(page.getByText(/^Looked for status objects/)).toBeVisible();
  await page.getByRole('link', { name: 'Search all codes for “the voucher is gone”' }).click();
  await expect(page).toHaveURL(/\/\?q=the%20voucher%20is%20gone$/);
});

test('a text with a phone number is not put into a link', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), 'call +91 98765 43210');
  await expect(page.getByText(/^Looked for status objects/)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Search all codes/ })).toHaveCount(0);
});

test('an HTML page is recognised and named by its title', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), '<html><head><title>502 Bad Gateway</title></head><body></body></html>');
  await expect(verdict(page)).toHaveText(
    'No status code found: this is an HTML page (“502 Bad Gateway”), not an API response',
  );
  await expect(page.getByText(/^Looked for/)).toHaveCount(0);
});

test('a truncated response does not look like a success', async ({ visit }) => {
  const page = await visit('/decode');
  const end = BATCH.indexOf('"fal') + 4;
  await write(box(page), BATCH.slice(0, end).replace('201', '200'));
  await expect(verdict(page)).toHaveText(
    'Cut off: overall status 200, and the 1 item that can be read succeeded',
  );
  await expect(page.locator('.verdict')).toHaveClass(/tone-other/);
});

test('no line breaks right after a marked code', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/decode');
  const message = '"message":"Customer not found"';
  const objects = Array.from(
    { length: 30 },
    (_, n) => `{"a":"${'x'.repeat(n)} y","status":false,"code":"8015",${message}}`,
  );
  await write(box(page), `{"errors":[${objects.join(',')}]}`);
  await expect(findings(page)).toHaveCount(30);
  const parted = page.locator('.place').evaluateAll(
    (places) =>
      places.filter((place) => {
        const range = document.createRange();
        const next = place.nextSibling;
        if (!next) return true;
        range.setStart(next, 0);
        range.setEnd(next, 1);
        return Math.abs(range.getBoundingClientRect().top - place.getBoundingClientRect().top) > 8;
      }).length,
  );
  expect(await parted).toBe(0);
});

test('a long highlighted message wraps', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/decode');
  await write(box(page), '(Add failed, Customer already exists with id 342963216 for same source)');
  const text = page.getByRole('region', { name: 'The text' });
  await expect(text.getByRole('link')).toHaveText(/^Add failed/);
  const overflow = text.locator('pre').evaluate((pre) => pre.scrollWidth - pre.clientWidth);
  expect(await overflow).toBe(0);
});

test('a binary file is recognised', async ({ visit }) => {
  const page = await visit('/decode');
  await expect(box(page)).toBeVisible();
  await hand(page, 'drop', '\u0000\u0001PK\u0003'.repeat(100));
  await expect(page.getByText(/looks like a binary file/)).toBeVisible();
  await expect(verdict(page)).toHaveText('No status code found');
});

test('the page shows a drop target while a file is dragged over it', {
  tag: '@engine',
}, async ({ page }) => {
  await page.goto('/decode');
  await isLive(page);
  const drag = (type: 'dragover' | 'dragleave') =>
    page.getByRole('heading', { level: 1 }).evaluate((element, kind) => {
      const data = new DataTransfer();
      data.items.add(new File(['code: 8015'], 'response.log'));
      const init = { bubbles: true, cancelable: true, dataTransfer: data };
      element.dispatchEvent(new DragEvent(kind, init));
    }, type);
  await drag('dragover');
  await expect(page.getByText('Drop the file to decode it')).toBeVisible();
  await drag('dragleave');
  await expect(page.getByText('Drop the file to decode it')).toHaveCount(0);
});

test('numbers that nothing identifies as codes are listed separately', async ({ visit }) => {
  const page = await visit('/decode');
  await write(box(page), 'the till shows strange 8015 sometimes');
  const possible = page.locator('[data-possible="8015"]');
  await expect(findings(page)).toHaveCount(0);
  await expect(verdict(page)).toHaveText('No status code found');
  await possible.getByRole('button', { name: 'Show in the text' }).click();
  const text = page.getByRole('region', { name: 'The text' });
  await expect(text.getByRole('link', { name: '8015' })).toBeFocused();
  await text.getByRole('link', { name: '8015' }).click();
  await expect(possible).toBeFocused();
});

test('the items that succeeded can be hidden', async ({ visit }) => {
  const page = await visit('/decode');
  const item = (success: boolean) => ({ item_status: { success, code: success ? 600 : 604 } });
  await write(box(page), JSON.stringify([true, false, true].map(item)));
  await page.getByLabel('Hide 2 successes').check();
  expect(await codes(page)).toEqual(['604']);
  await page.locator('.place').first().click();
  expect(await codes(page)).toEqual(['600', '604']);
});

test('a paste outside any field goes into the text box', async ({ visit }) => {
  const page = await visit('/decode');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const data = new DataTransfer();
        data.setData('text', 'code: 8015');
        const init = { bubbles: true, cancelable: true, clipboardData: data };
        return !document.body.dispatchEvent(new ClipboardEvent('paste', init));
      }),
    )
    .toBe(true);
  await expect(box(page)).toHaveValue('code: 8015');
  await expect(findings(page)).toHaveCount(1);
});

test('the name of a file is shown beside the text box', async ({ visit }) => {
  const page = await visit('/decode');
  await hand(page, 'drop', 'code: 8015');
  await expect(page.getByText('File: response.log')).toBeVisible();
});

test('a decoder that fails to load is reported and can be retried', async ({ page }) => {
  let isOffline = true;
  await page.route(/decode-worker.*\.js/, (route) =>
    isOffline ? route.abort() : route.continue(),
  );
  await page.goto('/decode');
  await write(box(page), 'code: 8015');
  await expect(verdict(page)).toHaveText('The decoder could not be loaded');
  isOffline = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(findings(page)).toHaveCount(1);
});
