import { codes } from '../catalog-data.ts';
import { attributes, unescaped } from './built-site.ts';

/** Origin in files that require absolute URLs, if the build knows no host. */
export const UNKNOWN_HOST = 'http://localhost:4173';

/** Paths of all codes and their twins, on a site at a base path. */
export const codePaths = (base: string) =>
  codes.flatMap((code) => ['', '.json', '.md'].map((end) => `${base}codes/${code}${end}`));

/** Number of concurrent requests. */
const ABREAST = 32;

/** Memoises a function by text, because several hosts send the same files. */
function once<Found>(find: (path: string, text: string) => Found) {
  const found = new Map<string, Found>();
  return (path: string, text: string): Found => {
    const before = found.get(text);
    if (before !== undefined) return before;
    const now = find(path, text);
    found.set(text, now);
    return now;
  };
}

/** Ids of the elements of a page. */
const idsIn = once(
  (_, text) => new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)),
);

/** What a file refers to, as written there. */
const addressesIn = once((path, text): readonly string[] => {
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
  if (path.endsWith('.json')) {
    const { links, entries } = JSON.parse(text);
    const pages = entries.map(({ page }: { page: string }) => page);
    return [...Object.values<string | null>(links ?? {}), ...pages].filter((one) => one !== null);
  }
  if (path.endsWith('.xml')) {
    return matches(/<(?:loc|Image[^>]*)>([^<]*)</g)
      .concat(matches(/template="([^"]*)"/g))
      .map(unescaped);
  }
  if (path.endsWith('.md') || path.endsWith('llms.txt')) return matches(/\]\(([^)]*)\)/g);
  if (path.endsWith('robots.txt')) return matches(/^Sitemap: (.*)$/gm);
  if (path.endsWith('.webmanifest')) return matches(/"(?:src|url|start_url)": "([^"]*)"/g);
  const preview = attributes(
    text,
    'meta (?:name|property)="(?:og|twitter):(?:url|image)"',
    'content',
  );
  return ['href', 'src', 'action'].flatMap((name) => attributes(text, '\\w', name)).concat(preview);
});

const HAS_ADDRESSES =
  /(?:^|\/)(?:[^.]*|codes\/\d+\.(?:json|md)|\w+\.(?:html|xml|txt|webmanifest))$/;

export interface Crawled {
  /** Paths that were requested. */
  readonly paths: ReadonlySet<string>;
  /** Faults: the page, the reference, and the result. */
  readonly faults: readonly string[];
}

interface Reference {
  readonly from: string;
  readonly to: URL;
}

/**
 * Follows every reference in any file of a site, starting with the start page and the files that
 * programs request, and reports those that are broken or leave the base. `ownOrigins` are the
 * origins that the files use for the site itself.
 */
export async function crawl(
  origin: string,
  base: string,
  ownOrigins: readonly string[],
): Promise<Crawled> {
  const faults: string[] = [];
  const texts = new Map<string, string>();
  const references: Reference[] = [];
  const asked = new Set<string>();
  let queue: string[] = [];

  const refer = (from: string, address: string) => {
    const to = new URL(address, origin + from);
    if (to.protocol === 'data:') return;
    if (to.origin !== origin && !ownOrigins.includes(to.origin)) {
      faults.push(`${from} refers to ${address}, which is another site`);
    } else if (!to.pathname.startsWith(base)) {
      faults.push(`${from} refers to ${address}, which is outside ${base}`);
    } else {
      references.push({ from, to });
      if (asked.has(to.pathname)) return;
      asked.add(to.pathname);
      queue.push(to.pathname);
    }
  };
  const visit = async (path: string) => {
    const ask = () => fetch(origin + path);
    // Retries, because a host may close a kept-alive connection just when it is reused.
    const response = await ask().catch(ask).catch(ask);
    const text = await response.text();
    if (!response.ok) faults.push(`${path} answers ${response.status}`);
    else if (HAS_ADDRESSES.test(path)) {
      texts.set(path, text);
      for (const address of addressesIn(path, text)) refer(path, address);
    }
  };

  for (const file of ['', 'sitemap.xml', 'robots.txt', 'llms.txt', '404.html', 'shell.html']) {
    refer(base, base + file);
  }
  while (queue.length > 0) {
    const now = queue.slice(0, ABREAST);
    queue = queue.slice(ABREAST);
    await Promise.all(now.map(visit));
  }
  for (const { from, to } of references) {
    const text = texts.get(to.pathname);
    if (to.hash && text && !idsIn(to.pathname, text).has(to.hash.slice(1))) {
      faults.push(`${from} refers to ${to.hash} in ${to.pathname}, which is not there`);
    }
  }
  return { paths: asked, faults };
}
