/**
 * Renders the site's bitmaps into `public/`: the icons of the installed site and the preview
 * picture. Run it when the icon or the catalog's title changes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createCatalog, getById } from '../src/domain/catalog/create-catalog.ts';
import { emissionsOf } from '../src/domain/catalog/emissions.ts';
import { launchBrowser } from './browser/find.ts';
import { catalog } from './catalog-data.ts';

const PUBLIC = join(import.meta.dirname, '../public');
const icon = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8');
/** Apple's devices round the corners themselves. */
const uncut = icon.replace('rx="7"', 'rx="0"');
/** Others cut a maskable icon to their own shape: colour up to the edge, the sign inside. */
const maskable = uncut.replace(/<path/, '<path transform="translate(4.8 4.8) scale(.7)"');

const entries = createCatalog(catalog);

/** Categories per API version, in the order of the version slots. */
const slotsOf = (code: number) =>
  emissionsOf(entries, getById(entries.entriesById, `customer:${code}`)).map(
    ({ categories }) => categories[0] ?? 'none',
  );

/** Sample rows. */
const ROWS = [
  { code: 1000, says: 'success' },
  { code: 1101, says: 'two meanings' },
  { code: 8015, says: 'not in V1' },
  { code: 91007, says: 'error, later a warning' },
] as const;

const preview = `<!doctype html><style>
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 72px 80px;
    display: grid; grid-template-columns: 1fr auto; gap: 0 72px; align-items: center;
    background: #fbfcfe; color: #16202e; font: 500 30px/1.35 system-ui, "Segoe UI", sans-serif; }
  svg { width: 84px; height: 84px; display: block; margin-bottom: 36px; }
  h1 { font-size: 64px; line-height: 1.1; margin: 0 0 24px; letter-spacing: -.02em; text-wrap: balance; }
  p { margin: 0; color: #56637a; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 20px; }
  li { display: grid; grid-template-columns: 150px 1fr; align-items: center; gap: 4px 18px; }
  b { font: 700 44px/1 ui-monospace, "DejaVu Sans Mono", monospace; grid-row: span 2; }
  span { font-size: 22px; color: #56637a; }
  i { display: inline-block; width: 62px; height: 16px; border-radius: 5px; margin-right: 8px; }
  .success { background: #1d8a57; } .error { background: #d0433e; }
  .warning { background: #c98a10; } .none { background: #dfe4ec; }
</style><div>${icon}<h1>${catalog.title}</h1><p>${entries.codes.length} codes, per resource and API version, as ${catalog.documents.length} documents put them</p></div>
<ul>${ROWS.map(
  ({ code, says }) =>
    `<li><b>${code}</b><div>${slotsOf(code)
      .map((slot) => `<i class="${slot}"></i>`)
      .join('')}</div><span>${says}</span></li>`,
).join('')}</ul>`;

async function draw(page: Page, file: string, html: string, width: number, height: number) {
  await page.setViewportSize({ width, height });
  await page.setContent(html);
  await page.screenshot({ path: join(PUBLIC, file), omitBackground: true });
}

const whole = (svg: string) =>
  `<!doctype html><style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`;

const browser = await launchBrowser();
const page = await browser.newPage();
await draw(page, 'icon-32.png', whole(icon), 32, 32);
await draw(page, 'apple-touch-icon.png', whole(uncut), 180, 180);
await draw(page, 'icon-192.png', whole(icon), 192, 192);
await draw(page, 'icon-512.png', whole(icon), 512, 512);
await draw(page, 'icon-512-maskable.png', whole(maskable), 512, 512);
await draw(page, 'preview.png', preview, 1200, 630);
await browser.close();
