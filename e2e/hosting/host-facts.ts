import { statSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readIn } from './built-site.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Sends a request without following redirects or decoding the body, as `fetch` would. */
export function ask(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, async (response) => {
      const body = await text(response);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    }).on('error', reject);
  });
}

async function pageAnswer(origin: string, path: string): Promise<string> {
  const { status, headers, body } = await ask(origin + path);
  const { location } = headers;
  if (location) return `${status} to \`${new URL(location, origin + path).pathname}\``;
  return status === 200 && !body.includes('<h1') ? '200, another page' : String(status);
}

async function notFound(origin: string, site: string): Promise<string> {
  const { status, body } = await ask(`${origin}/nowhere`);
  const isOwn = body === readIn(site, '404.html');
  return `${status}, ${isOwn ? 'ours' : "the host's"}`;
}

async function typeOf(origin: string, path: string): Promise<string> {
  const { 'content-type': type } = (await ask(origin + path)).headers;
  return type ? `\`${type.replace(/;\s*/, '; ').toLowerCase()}\`` : 'none';
}

async function compression(origin: string, site: string): Promise<string> {
  const encodings = ['br', 'gzip'];
  const sent = await Promise.all(
    encodings.map(async (encoding) => {
      const { headers } = await ask(`${origin}/${PROBED}`, { 'accept-encoding': encoding });
      if (headers['content-encoding'] !== encoding) return [];
      const end = encoding === 'br' ? 'br' : 'gz';
      const stored = statSync(join(site, `${PROBED}.${end}`)).size;
      const isStored = Number(headers['content-length']) === stored;
      return [isStored ? encoding : `${encoding} of its own`];
    }),
  );
  return sent.flat().join(', ') || 'no';
}

/** The file that is requested in compressed forms. */
export const PROBED = 'catalog.json';

export const HEADS = [
  'host',
  '`/codes/1101`',
  '`/codes/1101/`',
  'not found',
  '`.md`',
  '`.json`',
  '`.csv`',
  '`.webmanifest`',
  'sends `.br`, `.gz`',
] as const;

/** How a host serves a compressed copy of the site, as a row of the table in the README. */
export async function hostFacts(name: string, origin: string, site: string): Promise<string> {
  const cells = [
    name,
    await pageAnswer(origin, '/codes/1101'),
    await pageAnswer(origin, '/codes/1101/'),
    await notFound(origin, site),
    await typeOf(origin, '/codes/1101.md'),
    await typeOf(origin, '/catalog.json'),
    await typeOf(origin, '/catalog.csv'),
    await typeOf(origin, '/manifest.webmanifest'),
    await compression(origin, site),
  ];
  return `| ${cells.join(' | ')} |`;
}
