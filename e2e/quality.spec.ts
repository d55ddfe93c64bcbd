import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { consoleMessages } from './console-messages.ts';
import { isLive } from './pages.ts';
import { SCENES } from './scenes.ts';
import { test } from './visit.ts';

// Auditing a page a dozen times takes long on a busy machine.
test.setTimeout(120_000);

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules among them that depend on colours. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const WIDTHS = [320, 390, 768, 1024, 1440, 2560] as const;
const AUDITED = [390, 1440] as const;

test.use({ viewport: { width: 390, height: 844 } });

/** The minified build: half the size, and parsed in half the time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Marks elements whose colour or size differs from that at the previous width, or that are new. */
const markNewLooks = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('body *')];
    const looks = new Map(
      all.map((one) => {
        const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(one);
        const look = `${color} ${backgroundColor} ${fontSize} ${fontWeight}`;
        return [one, one.checkVisibility({ visibilityProperty: true }) ? look : ''] as const;
      }),
    );
    const known = window as { looks?: ReadonlyMap<Element, string> };
    for (const [one, look] of looks)
      if (known.looks && known.looks.get(one) !== look) one.setAttribute('data-new-look', '');
    known.looks = looks;
  });

async function violationsOf(page: Page, runOnly: axe.RunOnly, within?: string): Promise<string[]> {
  return page.evaluate(
    async ({ options, selector }) => {
      const context = selector ? document.querySelectorAll(selector) : document;
      if (context instanceof NodeList && context.length === 0) return [];
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        context,
        options,
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    {
      // Describing what passes would take longer than the checks.
      options: { runOnly, resultTypes: ['violations'], selectors: false } satisfies axe.RunOptions,
      selector: within,
    },
  );
}

const EVERY_RULE: axe.RunOnly = { type: 'tag', values: RULES };
const RULES_ON_COLOUR: axe.RunOnly = { type: 'rule', values: RULES_OF_COLOUR };

/**
 * Violations at both widths in both themes. The colours of elements that look the same at both
 * widths are checked once per theme, those of the others at both widths.
 */
async function audit(page: Page): Promise<Record<string, readonly string[]>> {
  const [narrow, wide] = AUDITED;
  const look = async (width: number, colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
  };
  const found: Record<string, readonly string[]> = {};
  await look(narrow, 'light');
  await markNewLooks(page);
  found[`${narrow} px, light`] = await violationsOf(page, EVERY_RULE);
  await look(wide, 'light');
  await markNewLooks(page);
  found[`${wide} px, light`] = await violationsOf(page, RULES_ON_COLOUR, '[data-new-look]');
  await look(wide, 'dark');
  found[`${wide} px, dark`] = await violationsOf(page, EVERY_RULE);
  await look(narrow, 'dark');
  found[`${narrow} px, dark`] = await violationsOf(page, RULES_ON_COLOUR, '[data-new-look]');
  return found;
}

/** Keeps one row per structure of tags and classes; axe would take a second for 100 rows. */
async function keepRowsThatDiffer(page: Page): Promise<void> {
  if ((await page.locator('tr[data-entry]').count()) === 0) return;
  // React would fail to hydrate rows that are missing.
  await isLive(page, 'tr[data-entry]');
  await page.evaluate(() => {
    const shapes = new Set<string>();
    for (const row of document.querySelectorAll('tr[data-entry]')) {
      const parts = [row, ...row.querySelectorAll('*')].map(
        (one) => `${one.parentElement?.tagName} ${one.tagName} ${one.getAttribute('class')}`,
      );
      const shape = [...new Set(parts)].toSorted().join();
      if (shapes.has(shape)) row.remove();
      shapes.add(shape);
    }
  });
}

/** Controls lower than a touch target. Highlights in pasted text are excluded: they are inline. */
const smallUnderFinger = (page: Page) =>
  page
    .locator('button, select, textarea, nav a, label:has(input), input[type=search], [role=option]')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => `${one.getBoundingClientRect().height} px: ${one.outerHTML.slice(0, 160)}`),
    );

/** Horizontal overflow of the page, and all text that its box cuts off. */
const cutOffs = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((box) => ['hidden', 'clip'].includes(getComputedStyle(box).overflowX))
      .filter((box) => box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1)
      .map((box) => `cut off: ${box.outerHTML.slice(0, 200)}`);
    return scrollWidth > clientWidth ? [`scrolls ${scrollWidth - clientWidth} px`, ...cut] : cut;
  });

for (const { name, path, prepare, act } of SCENES) {
  test(`${name} is accessible, logs nothing, fits any width and touch, and requests no other site`, async ({
    page,
    baseURL,
  }) => {
    const said = consoleMessages(page);
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) others.push(request.url());
    });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await prepare?.(page);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act?.(page);
    const found: Record<string, readonly string[]> = {};
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      found[`${width} px`] = await cutOffs(page);
    }
    await keepRowsThatDiffer(page);
    // Injected once for all audits, because axe is slow at first.
    await page.evaluate(AXE);
    Object.assign(found, await audit(page));
    // Last, because it cannot be undone.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    found['under a finger'] = await smallUnderFinger(page);
    expect(Object.entries(found).filter(([, all]) => all.length > 0)).toEqual([]);
    // A missing page is sent with an error status.
    const mayFail = prepare !== undefined || name.startsWith('unknown');
    expect(said.filter((text) => !(mayFail && text.includes('Failed to load')))).toEqual([]);
    expect(others).toEqual([]);
  });
}

/** Adjacent inline texts without white space between them: `1101|Customer`. */
const runTogether = (html: string): string[] => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const one of body.querySelectorAll('script, style, svg, select, noscript')) one.remove();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const blockOf = (text: Text) =>
    text.parentElement?.closest(':not(a, button, code, kbd, label, span, strong, time, mark)');
  return texts.flatMap((text, index) => {
    const before = texts[index - 1];
    const isSplit =
      !before || before.parentElement?.closest('mark') || text.parentElement?.closest('mark');
    if (isSplit || before.parentElement === text.parentElement) return [];
    const isJoined =
      blockOf(before) === blockOf(text) && /\w$/.test(before.data) && /^\w/.test(text.data);
    return isJoined ? [`${before.data}|${text.data}`] : [];
  });
};

test('without CSS, neighbouring texts are separated by white space', async ({ page, request }) => {
  for (const path of ['/', '/about', '/decode', '/compare', '/codes/1000', '/codes/1101']) {
    const html = await (await request.get(path)).text();
    expect(await page.evaluate(runTogether, html), path).toEqual([]);
  }
});
