import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Hosts from npm are no dependencies of the project; they are installed in a separate folder. */
export const NPM_HOSTS = join(ROOT, 'node_modules/.cache/hosts');

/** Debian's list of content types, used by several hosts. */
const MEDIA_TYPES = '/etc/mime.types';

/** The folder and port that a host serves, and a scratch folder. */
interface Place {
  readonly site: string;
  readonly port: number;
  readonly scratch: string;
}

interface Start {
  /** The first item is the program. */
  readonly command: readonly [string, ...string[]];
  /** Configuration files to write first, by name in the scratch folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Host {
  readonly name: string;
  /** Packages that install it; none for tools of the project. */
  readonly from: { readonly apt?: readonly string[]; readonly npm?: readonly string[] };
  /** Programs on the path, or full paths of files, that must all exist. */
  readonly needs: readonly string[];
  readonly start: (place: Place) => Start;
  /** Starts a process or connection per request, so that crawling the site takes a minute. */
  readonly isSlow?: boolean;
}

const FOLDERS = (process.env.PATH ?? '').split(delimiter).concat('/usr/sbin', '/usr/bin');

const isThere = (file: string): boolean =>
  file.startsWith('/')
    ? existsSync(file)
    : FOLDERS.some((folder) => existsSync(join(folder, file)));

/** Why a host cannot be tested; undefined if it can. */
export function lackOf({ name, from, needs }: Host): string | undefined {
  const missing = needs.filter((file) => !isThere(file));
  if (missing.length === 0) return undefined;
  return `${name} needs ${missing.join(' and ')} (${(from.apt ?? from.npm ?? []).join(' ')}).`;
}

/** Debian's own configuration with replacements. Throws if a pattern no longer matches. */
function adapted(file: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce(
    (text, [pattern, by]) => {
      if (!pattern.test(text)) throw new Error(`${file} has no ${pattern} to replace.`);
      return text.replace(pattern, by);
    },
    readFileSync(file, 'utf8'),
  );
}

/** nginx with another server block; it writes to the scratch folder. */
function nginxStart({ scratch }: Place, server: string): Start {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${scratch}/${kind};`,
  );
  const config = adapted('/etc/nginx/nginx.conf', [
    [/^user .*;/m, process.getuid?.() === 0 ? 'user www-data;' : ''],
    [/^pid .*;/m, `pid ${scratch}/pid; daemon off;`],
    [/^error_log .*;/m, `error_log ${scratch}/errors warn;`],
    [/access_log .*;/, `access_log off; ${temporary.join(' ')}`],
    [/include \/etc\/nginx\/conf\.d\/.*;/, ''],
    [/include \/etc\/nginx\/sites-enabled\/.*;/, `include ${scratch}/server.conf;`],
  ]);
  return {
    command: ['nginx', '-c', join(scratch, 'nginx.conf')],
    files: { 'nginx.conf': config, 'server.conf': server },
  };
}

const npmHost = (
  name: string,
  version: string,
  bin: string,
  words: (place: Place) => string[],
): Host => {
  const program = join(NPM_HOSTS, 'node_modules/.bin', bin);
  return {
    name,
    from: { npm: [`${name}@${version}`] },
    needs: [program],
    // Some of them prefer the variable to the option, others the reverse.
    start: (place) => ({
      command: [program, ...words(place)],
      env: { PORT: String(place.port) },
    }),
  };
};

/** nginx as configured in this repository. */
export const OUR_NGINX: Host = {
  name: 'nginx, nginx.conf',
  from: { apt: ['nginx', 'libnginx-mod-http-brotli-static'] },
  needs: ['nginx', '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf'],
  start: (place) =>
    nginxStart(
      place,
      adapted(join(ROOT, 'src/build/hosting/nginx.conf'), [
        [/^ {2}listen 80;/m, `listen localhost:${place.port};`],
        [/^ {2}root [^;]*;/m, `root ${place.site};`],
      ]),
    ),
};

/** Each as its package or bare command sets it up, except for the folder and port. */
export const HOSTS: readonly Host[] = [
  OUR_NGINX,
  {
    name: 'nginx',
    from: { apt: ['nginx'] },
    needs: ['nginx', '/etc/nginx/sites-available/default'],
    start: (place) =>
      nginxStart(
        place,
        adapted('/etc/nginx/sites-available/default', [
          [/listen 80 default_server;/, `listen localhost:${place.port};`],
          [/listen \[::\]:80 default_server;/, ''],
          [/root [^;]*;/, `root ${place.site};`],
        ]),
      ),
  },
  {
    name: 'apache2',
    from: { apt: ['apache2', 'media-types'] },
    needs: ['apache2', '/etc/apache2/apache2.conf', MEDIA_TYPES],
    start: ({ site, port, scratch }) => ({
      command: ['apache2', '-D', 'FOREGROUND', '-f', join(scratch, 'apache2.conf')],
      files: {
        'apache2.conf': adapted('/etc/apache2/apache2.conf', [
          [
            /^Include ports.conf/m,
            `ServerRoot /etc/apache2\nServerName localhost\nListen localhost:${port}`,
          ],
          [/<Directory \/var\/www\/>/, `<Directory ${site}>`],
          [
            /^IncludeOptional conf-enabled\/.*/m,
            `Include conf-available/charset.conf\nInclude conf-available/security.conf`,
          ],
          [/^IncludeOptional sites-enabled\/.*/m, `DocumentRoot ${site}`],
        ]),
      },
      env: {
        APACHE_RUN_DIR: scratch,
        APACHE_LOG_DIR: scratch,
        APACHE_LOCK_DIR: scratch,
        APACHE_PID_FILE: join(scratch, 'pid'),
        APACHE_RUN_USER: 'www-data',
        APACHE_RUN_GROUP: 'www-data',
      },
    }),
  },
  {
    name: 'lighttpd',
    from: { apt: ['lighttpd', 'media-types'] },
    needs: ['lighttpd', '/etc/lighttpd/lighttpd.conf', MEDIA_TYPES],
    start: ({ site, port, scratch }) => ({
      command: ['lighttpd', '-D', '-f', join(scratch, 'lighttpd.conf')],
      files: {
        'lighttpd.conf': adapted('/etc/lighttpd/lighttpd.conf', [
          [/^server.document-root .*/m, `server.document-root = "${site}"`],
          [/^server.upload-dirs .*/m, `server.upload-dirs = ("${scratch}")`],
          [/^server.errorlog .*/m, `server.errorlog = "${scratch}/errors"`],
          [/^server.pid-file .*/m, `server.pid-file = "${scratch}/pid"`],
          [/^server.(?:username|groupname) .*\n.*/m, ''],
          [/^server.port .*/m, `server.port = ${port}\nserver.bind = "127.0.0.1"`],
          [/^include_shell .*use-ipv6.*/m, ''],
        ]),
      },
    }),
  },
  {
    name: 'caddy file-server',
    from: { apt: ['caddy'] },
    needs: ['caddy'],
    start: ({ site, port, scratch }) => ({
      command: ['caddy', 'file-server', '--root', site, '--listen', `localhost:${port}`],
      env: { HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
    }),
  },
  {
    name: 'busybox httpd',
    from: { apt: ['busybox'] },
    needs: ['busybox'],
    isSlow: true,
    start: ({ site, port }) => ({
      command: ['busybox', 'httpd', '-f', '-p', `127.0.0.1:${port}`, '-h', site],
    }),
  },
  npmHost('serve', '14.2.7', 'serve', ({ site, port }) => [
    '--no-clipboard',
    '--no-request-logging',
    '--listen',
    `tcp://127.0.0.1:${port}`,
    site,
  ]),
  npmHost('http-server', '14.1.1', 'http-server', ({ site, port }) => [
    site,
    '--silent',
    '-a',
    '127.0.0.1',
    '-p',
    String(port),
  ]),
  npmHost('sirv-cli', '3.0.1', 'sirv', ({ site, port }) => [
    site,
    '--quiet',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
  ]),
  {
    name: 'vite preview',
    from: {},
    needs: [join(ROOT, 'node_modules/vite/bin/vite.js')],
    start: ({ site, port }) => ({
      command: [
        process.execPath,
        join(ROOT, 'node_modules/vite/bin/vite.js'),
        'preview',
        ROOT,
        '--outDir',
        site,
        '--host',
        '127.0.0.1',
        '--port',
        String(port),
        '--strictPort',
      ],
    }),
  },
  {
    name: 'python3 -m http.server',
    from: { apt: ['python3', 'media-types'] },
    needs: ['python3', MEDIA_TYPES],
    isSlow: true,
    start: ({ site, port }) => ({
      command: ['python3', '-m', 'http.server', String(port), '--bind', '127.0.0.1', '-d', site],
    }),
  },
];
