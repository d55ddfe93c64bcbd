import { type Catalog, getById } from '../domain/catalog/create-catalog.ts';
import type { Entry } from '../domain/catalog/schema.ts';
import { wordingsOf } from '../domain/catalog/wordings.ts';
import type { Page } from '../domain/links.ts';
import { shorten } from '../domain/text/english.ts';
import { askedEntries } from './asked-entries.ts';
import { askedPair } from './asked-pair.ts';
import type { Place } from './history.ts';

/** Text of a title past this is cut off by browsers and previews. */
const LONGEST = 110;

/** A long query is named by its beginning. */
const LONGEST_QUERY_SHOWN = 60;

/** What an address says beside its path. */
type Details = Pick<Place, 'search' | 'hash'>;

const NO_DETAILS: Details = { search: '', hash: '' };

function textOf(catalog: Catalog, entry: Entry): string {
  return (wordingsOf(catalog, entry)[0]?.text ?? '').replace(/\.$/, '');
}

/** A link to one of several meanings names that one. */
function codeTitle(catalog: Catalog, entries: readonly Entry[], hash: string): string {
  const code = entries[0]?.code;
  const meant = entries.length > 1 && entries.find(({ resource }) => `#${resource}` === hash);
  if (meant) {
    const { label } = getById(catalog.resourcesById, meant.resource);
    return shorten(`${code} ${label} · ${textOf(catalog, meant)}`, LONGEST);
  }
  const texts = entries.map((entry) => textOf(catalog, entry));
  return shorten(`${code} · ${texts.join(', ')}`, LONGEST);
}

type ComparePage = Extract<Page, { kind: 'compare' }>;

function compareTitle(catalog: Catalog | undefined, page: ComparePage, search: string): string {
  const pair = catalog && askedPair(catalog, page, search);
  if (!pair) return 'Compare versions';
  const label = (id: string) => getById(catalog.versionsById, id).label;
  return `Changes from ${label(pair.from)} to ${label(pair.to)}`;
}

/**
 * The title of a page, which tells one tab from another: the query, the versions, the meaning
 * that the address asks for. Without a catalog it names what was asked for.
 */
export function pageTitle(
  page: Page,
  catalog: Catalog | undefined,
  { search, hash }: Details = NO_DETAILS,
): string {
  const site = catalog?.title ?? 'Status codes';
  switch (page.kind) {
    case 'browse': {
      const q = (new URLSearchParams(search).get('q') ?? '').trim();
      return q === '' ? site : `${shorten(q, LONGEST_QUERY_SHOWN)} · ${site}`;
    }
    case 'compare':
      return `${compareTitle(catalog, page, search)} · ${site}`;
    case 'decode':
      return `Decode a response · ${site}`;
    case 'about':
      return `About · ${site}`;
    case 'unknown':
      // Before there is a catalog the page stands in for any other.
      return catalog ? `Page not found · ${site}` : site;
    case 'code': {
      const entries = catalog ? askedEntries(catalog, page.param) : [];
      if (!catalog || entries.length === 0) return `${page.param} · ${site}`;
      return codeTitle(catalog, entries, hash);
    }
  }
}
