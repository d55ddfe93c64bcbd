/**
 * Audits the built site with Lighthouse, as seen by a phone on a slow network, and prints a table
 * of medians. It is served by nginx with the repository's configuration, else by the preview, which
 * does not compress. npx fetches Lighthouse, which is no dependency.
 */
import { spawn } from 'node:child_process';
import { json, text } from 'node:stream/consumers';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './browser/find.ts';
import { compressedSite } from './hosting/compressed-site.ts';
import { lackOf, OUR_NGINX } from './hosting/hosts.ts';
import { startHost } from './hosting/start-host.ts';

const VERSION = '12.8.2';
const RUNS = Number(process.env.RUNS ?? 3);
const [, , ...named] = process.argv;
const PAGES = named.length > 0 ? named : ['/', '/codes/1101', '/compare', '/decode'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FIGURES = [
  ['first paint', 'first-contentful-paint', 'ms'],
  ['largest', 'largest-contentful-paint', 'ms'],
  ['blocked', 'total-blocking-time', 'ms'],
  ['shift', 'cumulative-layout-shift', ''],
  ['sent', 'total-byte-weight', 'KB'],
] as const;

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: readonly { id: string }[] }>
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; numericValue?: number }>
  >;
}

async function audit(address: string): Promise<Report> {
  const asRoot = process.getuid?.() === 0;
  const flags = ['--headless=new', ...(asRoot ? ['--no-sandbox'] : [])].join(' ');
  const lighthouse = spawn(
    'npx',
    [
      '--yes',
      `lighthouse@${VERSION}`,
      address,
      '--quiet',
      '--output=json',
      `--chrome-flags=${flags}`,
    ],
    {
      env: {
        ...process.env,
        CHROME_PATH: findBrowser()?.executablePath ?? chromium.executablePath(),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [report, errors] = await Promise.all([
    json(lighthouse.stdout).catch(() => undefined),
    text(lighthouse.stderr),
  ]);
  if (!report) throw new Error(`Lighthouse gave no report: ${errors}`);
  return report as Report;
}

const performanceOf = ({ categories }: Report) => categories.performance?.score ?? 0;

async function medianAudit(address: string): Promise<Report> {
  const reports: Report[] = [];
  for (let run = 0; run < RUNS; run += 1) reports.push(await audit(address));
  reports.sort((a, b) => performanceOf(a) - performanceOf(b));
  return reports[Math.floor(reports.length / 2)] as Report;
}

function figure({ audits }: Report, id: string, unit: string): string {
  const value = audits[id]?.numericValue ?? 0;
  if (unit === 'KB') return `${(value / 1024).toFixed(1)} KB`;
  return unit === '' ? value.toFixed(3) : `${value.toFixed(0)} ms`;
}

/** Failed audits of accessibility, best practices and SEO. */
function lacks({ categories, audits }: Report): string[] {
  return CATEGORIES.slice(1)
    .flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id }) => (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.title}`);
}

async function startServer() {
  const lack = lackOf(OUR_NGINX);
  if (lack === undefined)
    return { name: 'nginx', ...(await startHost(OUR_NGINX, await compressedSite())) };
  console.log(lack);
  const server = await preview({ preview: { port: 0 } });
  const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
  return { name: 'vite preview', origin, close: () => server.close() };
}

const server = await startServer();
console.log(`Lighthouse ${VERSION}, mobile, ${server.name}, median of ${RUNS} runs`);
const heads = [...CATEGORIES, ...FIGURES.map(([name]) => name)];
console.log(['page'.padEnd(12), ...heads.map((name) => name.padStart(14))].join(''));
try {
  for (const page of PAGES) {
    const report = await medianAudit(server.origin + page);
    const scores = CATEGORIES.map((name) =>
      ((report.categories[name]?.score ?? 0) * 100).toFixed(0),
    );
    const figures = FIGURES.map(([, id, unit]) => figure(report, id, unit));
    console.log(
      [page.padEnd(12), ...[...scores, ...figures].map((cell) => cell.padStart(14))].join(''),
    );
    for (const lack of lacks(report)) console.log(`  ${lack}`);
  }
} finally {
  await server.close();
}
