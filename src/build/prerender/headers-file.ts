import type { Site } from './site.ts';

/**
 * Pages may only load same-origin files. Scripts cannot be created from text (Trusted Types); the
 * one policy is for the URLs of workers (`src/ui/trusted-types.ts`).
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types own-scripts',
] as const;

/** The content security policy for a `<meta>` tag. */
export const META_POLICY = DIRECTIVES.join('; ');

/**
 * Sent with every file. Only a header can forbid framing. The URL may hold a search, so it is not
 * sent to other sites as the referrer.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${META_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Files with a hash in their name never change. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Text formats whose charset hosts do not send by default. HTML and JSON declare theirs. */
const TYPES = {
  'codes/*.md': 'text/markdown; charset=utf-8',
  'catalog.csv': 'text/csv; charset=utf-8',
  'llms.txt': 'text/plain; charset=utf-8',
} as const;

/**
 * The `_headers` file read by Netlify, Cloudflare Pages and others. Everything but the hashed files
 * is revalidated, their default. Scripts of other sites may read everything.
 */
export function headersFile({ base }: Site): string {
  return [
    `${base}*`,
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`),
    '  Access-Control-Allow-Origin: *',
    `${base}assets/*`,
    `  Cache-Control: ${IMMUTABLE}`,
    ...Object.entries(TYPES).flatMap(([file, type]) => [
      `${base}${file}`,
      `  Content-Type: ${type}`,
    ]),
    '',
  ].join('\n');
}
