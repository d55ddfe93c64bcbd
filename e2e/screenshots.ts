/**
 * Takes screenshots of the built site: every scene at three widths in both themes, into
 * `screenshots/`. Names on the command line select scenes: `npm run screenshots -- code`.
 */
import { mkdirSync } from 'node:fs';
import { preview } from 'vite';
import { launchBrowser } from './browser/find.ts';
import { SCENES } from './scenes.ts';

const WIDTHS = [390, 768, 1440] as const;
const FOLDER = 'screenshots';

const chosen = process.argv.slice(2);
const scenes = SCENES.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
mkdirSync(FOLDER, { recursive: true });

const server = await preview({ preview: { port: 4175 }, logLevel: 'error' });
const baseURL = server.resolvedUrls?.local[0] ?? '';
const browser = await launchBrowser();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of WIDTHS) {
    const context = await browser.newContext({
      baseURL,
      colorScheme,
      viewport: { width, height: width < 600 ? 844 : 900 },
      reducedMotion: 'reduce',
    });
    for (const { name, path, prepare, act } of scenes) {
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await act?.(page);
      await page.screenshot({ path: `${FOLDER}/${name}-${width}-${colorScheme}.png` });
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
await server.close();
console.log(`${scenes.length} scenes in ${FOLDER}/`);
