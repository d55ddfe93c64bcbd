import { shorten } from './text/english.ts';

/** Where the site is served from, with a slash at both ends: a constant of the build. */
const BASE: string = import.meta.env?.BASE_URL ?? '/';

/** Query parameters in the order in which they are written; empty values are left out. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** `encodeURIComponent` throws on lone surrogates, which cutting a text can leave. */
export const encodeAny = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));

/** Ids are slugs and joined by commas; both stay readable in the address bar. */
const encode = (value: string): string => encodeAny(value).replaceAll('%2C', ',');

function query(parameters: Parameters): string {
  const parts = parameters.filter(([, value]) => value !== '');
  return parts.length === 0
    ? ''
    : `?${parts.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`;
}

/** The part of `URLSearchParams` that the domain needs. */
export interface ReadableParameters {
  readonly get: (name: string) => string | null;
}

const LONGEST_VALUE = 40;

/**
 * What was asked for and is not known, as `version=v9`, so that a page can say that it ignores it.
 * Takes the ids that each parameter knows.
 */
export const unknownValues = (
  parameters: ReadableParameters,
  known: Readonly<Record<string, readonly string[]>>,
): readonly string[] =>
  Object.entries(known).flatMap(([name, ids]) =>
    (parameters.get(name) ?? '')
      .toLowerCase()
      .split(',')
      .filter((value) => value !== '' && !ids.includes(value))
      .map((value) => `${name}=${shorten(value, LONGEST_VALUE)}`),
  );

/** Ids of the versions that are compared. */
export type VersionPair = Readonly<Record<'from' | 'to', string>>;

/** Where the About page tells the API versions apart; no id of a document, which are slugs. */
export const VERSIONS_ID = 'api_versions';

/** The size of the pictures of codes and of comparisons, in pixels. */
export const PICTURE = { width: 600, height: 315 } as const;
export const COMPARE_PICTURE = { width: 1200, height: 630 } as const;

/** Every `href` of the site. */
export const links = {
  browse: (parameters: Parameters = []) => `${BASE}${query(parameters)}`,
  /** Browse with the codes of a resource from one to another. */
  range: (from: number, to: number, resource: string) =>
    links.browse([
      ['q', `${from}-${to}`],
      ['resource', resource],
    ]),
  code: (code: number | string) => `${BASE}codes/${encodeAny(String(code))}`,
  /** `api`: the id of an API version that is to lead, in links that are copied. */
  entry: ({ code, resource }: { readonly code: number; readonly resource: string }, api = '') =>
    `${BASE}codes/${code}${query([['api', api]])}#${resource}`,
  /** The twins of a code page. */
  codeJson: (code: number) => `${BASE}codes/${code}.json`,
  codeMarkdown: (code: number) => `${BASE}codes/${code}.md`,
  /** What previews of a link to a code show, of the size `PICTURE`. */
  codePicture: (code: number) => `${BASE}codes/${code}.png`,
  compare: (parameters: Parameters = []) => `${BASE}compare${query(parameters)}`,
  /** The prerendered comparison of two versions; filters lead to `compare`. */
  comparison: ({ from, to }: VersionPair) => `${BASE}compare/${encodeAny(from)}/${encodeAny(to)}`,
  comparisonPicture: (pair: VersionPair) => `${links.comparison(pair)}.png`,
  decode: () => `${BASE}decode`,
  about: () => `${BASE}about`,
  /** A document on the About page, by its id. */
  document: (id: string) => `${BASE}about#${id}`,
  versions: () => `${BASE}about#${VERSIONS_ID}`,
  catalog: () => `${BASE}catalog.json`,
  /** What people say for the wordings of the catalog. */
  paraphrases: () => `${BASE}paraphrases.json`,
  /** The lines of the tables of a document, by its id. */
  source: (id: string) => `${BASE}sources/${id}.json`,
  catalogCsv: () => `${BASE}catalog.csv`,
  catalogSchema: () => `${BASE}catalog.schema.json`,
} as const;

/** A page of the site, parsed from its path. */
export type Page =
  | { readonly kind: 'browse' }
  | { readonly kind: 'code'; readonly param: string }
  /** `pair` is unchecked: the versions may not exist. */
  | { readonly kind: 'compare'; readonly pair?: VersionPair }
  | { readonly kind: 'decode' }
  | { readonly kind: 'about' }
  | { readonly kind: 'unknown'; readonly path: string };

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A malformed path such as `/codes/%E0%A4%A` is shown as it is.
    return segment;
  }
}

/** A code without `codes/` before it, also with letters for digits: `8015`, `8O15`. */
const LIKE_A_CODE = /^(?=.*\d)[\dOoIl]{1,9}$/;

/**
 * The page of a path. Takes `location.pathname`, with or without a final slash or `.html`; any
 * other path is the page `unknown`.
 */
export function parsePath(pathname: string): Page {
  const unknown: Page = { kind: 'unknown', path: decode(pathname) };
  // The base path without its final slash is the site as well.
  const closed = `${pathname}/`;
  if (!closed.startsWith(BASE)) return unknown;
  const path = closed
    .slice(BASE.length)
    .replace(/\/+$/, '')
    .replace(/\.html$/, '');
  const [first = '', from, to, ...more] = path.split('/').map(decode);
  if (first === 'compare' && from && to && more.length === 0) {
    return { kind: 'compare', pair: { from, to } };
  }
  if (first === 'codes' && from && to === undefined) return { kind: 'code', param: from };
  if (from !== undefined) return unknown;
  if (first === '' || first === 'index' || first === 'codes') return { kind: 'browse' };
  if (first === 'compare' || first === 'decode' || first === 'about') return { kind: first };
  return LIKE_A_CODE.test(first) ? { kind: 'code', param: first } : unknown;
}
