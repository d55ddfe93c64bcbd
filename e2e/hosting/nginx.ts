import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressFiles } from '../../src/build/hosting/compress-files.ts';
import { DIST } from './built-site.ts';
import { freePort } from './free-port.ts';

const CONFIG = join(import.meta.dirname, '../../src/build/hosting/nginx.conf');
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];
const INSTALL_MS = 120_000;

const runs = (command: string, ...words: string[]) =>
  spawnSync(command, words, { timeout: INSTALL_MS, stdio: 'ignore' }).status === 0;

const isThere = () =>
  runs('nginx', '-v') &&
  runs('test', '-e', '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf');

/**
 * Sees to it that nginx with its brotli module is there, from Debian's packages. Gives back why
 * it is not; undefined when it is.
 */
export function lackOfNginx(): string | undefined {
  if (isThere()) return undefined;
  if (process.getuid?.() !== 0 || !runs('apt-get', '--version')) {
    return `Debian's packages ${PACKAGES.join(' and ')} are not installed and cannot be from here.`;
  }
  const install = () => runs('apt-get', 'install', '-y', '--no-install-recommends', ...PACKAGES);
  const isInstalled = install() || (runs('apt-get', 'update') && install());
  return isInstalled && isThere() ? undefined : `apt-get could not install ${PACKAGES.join(', ')}.`;
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
