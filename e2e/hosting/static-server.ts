import { createReadStream, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileFor } from './built-site.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A plain host whose files can be replaced while pages are open. */
export interface StaticServer {
  readonly origin: string;
  /** The folder to serve; may be changed at any time. */
  folder: string;
  /** Paths answered with another status, as on a host in the middle of an update. */
  readonly broken: Map<string, number>;
  /** How the host changes HTML in transit, such as by adding a script. */
  changeHtml: ((html: string) => string) | undefined;
  /** Number of pieces in which HTML arrives, as over a slow network. */
  pieces: number;
  /** Requested paths, in order. */
  readonly requests: string[];
  readonly close: () => void;
}

/** Long enough for a browser to paint what has arrived. */
const PAUSE_MS = 30;

async function sendInPieces(response: ServerResponse, html: string, pieces: number) {
  const size = Math.ceil(html.length / pieces);
  for (let at = size; at < html.length; at += size) {
    response.write(html.slice(at - size, at));
    await setTimeout(PAUSE_MS);
  }
  response.end(html.slice((pieces - 1) * size));
}

/** Serves a folder at a base path on a free port, with `404.html` for missing files. */
export async function serveFolder(
  folder: string,
  { base = '/', port = 0 } = {},
): Promise<StaticServer> {
  const broken = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    state.requests.push(path);
    const inside = path.startsWith(base) ? path.slice(base.length) : undefined;
    const file = inside === undefined ? undefined : fileFor(state.folder, inside);
    const status = broken.get(path) ?? (file ? 200 : 404);
    const name = status === 200 && file ? file : '404.html';
    response.writeHead(status, {
      'Content-Type': TYPES[extname(name)] ?? 'text/plain; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
    if (name.endsWith('.html')) {
      const html = readFileSync(join(state.folder, name), 'utf8');
      void sendInPieces(response, state.changeHtml?.(html) ?? html, state.pieces);
    } else createReadStream(join(state.folder, name)).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const { port: taken } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const state: StaticServer = {
    origin: `http://localhost:${taken}`,
    folder,
    broken,
    changeHtml: undefined,
    pieces: 1,
    requests: [],
    close,
  };
  return state;
}
