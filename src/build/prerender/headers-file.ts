import type { Site } from './site.ts';

/**
 * What pages may do: nothing but load their own files. Scripts cannot be made from text
 * (Trusted Types); the one policy there is names workers (`src/ui/trusted-types.ts`).
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
 * Sent with every file. A header can also say that no other page may frame this one. The address
 * may hold a search, so no other site is told of it.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${META_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Files with a hash in their name never change. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Text whose charset hosts do not send by themselves. HTML and JSON state theirs. */
const TYPES = {
  'codes/*.md': 'text/markdown; charset=utf-8',
  'catalog.csv': 'text/csv; charset=utf-8',
  'llms.txt': 'text/plain; charset=utf-8',
} as const;

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read. Everything but the hashed
 * files is revalidated, which these hosts do by default. Scripts of other sites may read all of it.
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
