import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressFiles } from '../../src/build/hosting/compress-files.ts';
import { DIST } from './built-site.ts';
import { freePort } from './free-port.ts';

const CONFIG = join(import.meta.dirname, '../../src/build/hosting/nginx.conf');
const BROTLI = '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf';

/** Why the site cannot be served by nginx with its brotli module; undefined where it can. */
export function lackOfNginx(): string | undefined {
  const hasNginx = spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0;
  if (hasNginx && existsSync(BROTLI)) return undefined;
  return 'nginx with libnginx-mod-http-brotli-static is not installed.';
}

/** The configuration of the repository, for another folder and port, with what nginx needs around it. */
function configFor(folder: string, port: number): string {
  const own = readFileSync(CONFIG, 'utf8')
    .replace(/^ {2}listen 80;/m, `listen localhost:${port};`)
    .replace(/^ {2}root [^;]*;/m, `root ${folder}/site;`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return `daemon off; pid ${folder}/pid; error_log ${folder}/errors warn;
include /etc/nginx/modules-enabled/*.conf;
events {}
http { access_log off; ${temporary.join(' ')}
${own}
}`;
}

export interface Nginx {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the built site, compressed, with nginx as the repository sets it up. */
export async function startNginx(): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  // Its workers are another user when it is started by root.
  chmodSync(folder, 0o755);
  cpSync(DIST, join(folder, 'site'), { recursive: true });
  await compressFiles(join(folder, 'site'));
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configFor(folder, port));
  const server = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  const close = async () => {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 100 && server.exitCode === null; tries += 1) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return { origin, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error('nginx did not start.');
}
