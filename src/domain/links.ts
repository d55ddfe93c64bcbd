import { MAX_CODE_DIGITS } from './code-digits.ts';
import { shorten } from './text/english.ts';

/** The base path of the site, with a slash at both ends: a build constant. */
const BASE: string = import.meta.env?.BASE_URL ?? '/';

/** Query parameters in the order in which they are written; empty values are left out. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** `encodeURIComponent` throws on lone surrogates, which cutting a text can leave. */
export const encodeAny = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));

/** Ids are slugs joined by commas; both stay readable in the address bar. */
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

const MAX_VALUE_LENGTH = 40;

/**
 * Parameter values that are unknown, as `version=v9`, so that a page can say that it ignores them.
 * Takes the known ids of each parameter.
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
      .map((value) => `${name}=${shorten(value, MAX_VALUE_LENGTH)}`),
  );

/** Ids of the versions being compared. */
export type VersionPair = Readonly<Record<'from' | 'to', string>>;

/** The section of the About page on API versions. Not a slug, so it differs from document ids. */
export const VERSIONS_ID = 'api_versions';

/** The sizes of the preview images of codes and comparisons, in pixels. */
export const PICTURE = { width: 600, height: 315 } as const;
export const COMPARE_PICTURE = { width: 1200, height: 630 } as const;

/** Every `href` of the site. */
export const links = {
  browse: (parameters: Parameters = []) => `${BASE}${query(parameters)}`,
  /** Browse with the codes of a resource in a range. */
  range: (from: number, to: number, resource: string) =>
    links.browse([
      ['q', `${from}-${to}`],
      ['resource', resource],
    ]),
  code: (code: number | string) => `${BASE}codes/${encodeAny(String(code))}`,
  /** `api` is the id of the API version to show first, for links that are copied. */
  entry: ({ code, resource }: { readonly code: number; readonly resource: string }, api = '') =>
    `${BASE}codes/${code}${query([['api', api]])}#${resource}`,
  /** The alternate formats of a code page. */
  codeJson: (code: number) => `${BASE}codes/${code}.json`,
  codeMarkdown: (code: number) => `${BASE}codes/${code}.md`,
  /** The preview image of a link to a code, of size `PICTURE`. */
  codePicture: (code: number) => `${BASE}codes/${code}.png`,
  compare: (parameters: Parameters = []) => `${BASE}compare${query(parameters)}`,
  /** The prerendered comparison of two versions; filters go to `compare`. */
  comparison: ({ from, to }: VersionPair) => `${BASE}compare/${encodeAny(from)}/${encodeAny(to)}`,
  comparisonPicture: (pair: VersionPair) => `${links.comparison(pair)}.png`,
  decode: () => `${BASE}decode`,
  about: () => `${BASE}about`,
  /** A document on the About page, by its id. */
  document: (id: string) => `${BASE}about#${id}`,
  versions: () => `${BASE}about#${VERSIONS_ID}`,
  catalog: () => `${BASE}catalog.json`,
  /** The paraphrases for the wordings of the catalog. */
  paraphrases: () => `${BASE}paraphrases.json`,
  /** The source lines of a document's tables, by its id. */
  source: (id: string) => `${BASE}sources/${id}.json`,
  catalogCsv: () => `${BASE}catalog.csv`,
  catalogSchema: () => `${BASE}catalog.schema.json`,
} as const;

/** A page of the site, parsed from its path. */
export type Page =
  | { readonly kind: 'browse' }
  | { readonly kind: 'code'; readonly param: string }
  /** `pair` is not validated: the versions may not exist. */
  | { readonly kind: 'compare'; readonly pair?: VersionPair }
  | { readonly kind: 'decode' }
  | { readonly kind: 'about' }
  | { readonly kind: 'unknown'; readonly path: string };

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A malformed path such as `/codes/%E0%A4%A` is kept as it is.
    return segment;
  }
}

/** A code without `codes/` before it, maybe with letters for digits: `8015`, `8O15`. */
const LIKE_A_CODE = new RegExp(String.raw`^(?=.*\d)[\dOoIl]{1,${MAX_CODE_DIGITS}}$`);

/**
 * The page of a path. Takes `location.pathname`, with or without a trailing slash, `.html` or
 * `/index.html`; any other path is the page `unknown`.
 */
export function parsePath(pathname: string): Page {
  const unknown: Page = { kind: 'unknown', path: decode(pathname) };
  // The base path without its trailing slash also belongs to the site.
  const closed = `${pathname}/`;
  if (!closed.startsWith(BASE)) return unknown;
  const path = closed
    .slice(BASE.length)
    .replace(/\/+$/, '')
    .replace(/(^|\/)index(\.html)?$|\.html$/, '');
  const [first = '', from, to, ...more] = path.split('/').map(decode);
  if (first === 'compare' && from && to && more.length === 0) {
    return { kind: 'compare', pair: { from, to } };
  }
  if (first === 'codes' && from && to === undefined) return { kind: 'code', param: from };
  if (from !== undefined) return unknown;
  if (first === '' || first === 'codes') return { kind: 'browse' };
  if (first === 'compare' || first === 'decode' || first === 'about') return { kind: first };
  return LIKE_A_CODE.test(first) ? { kind: 'code', param: first } : unknown;
}
