import { type Catalog, getById } from '../domain/catalog/create-catalog.ts';
import { categoryLine } from '../domain/catalog/labels.ts';
import type { Entry } from '../domain/catalog/schema.ts';
import { wordingsOf } from '../domain/catalog/wordings.ts';
import type { Page } from '../domain/links.ts';
import { counted, shorten } from '../domain/text/english.ts';
import { askedEntries } from './asked-entries.ts';
import { askedPair } from './asked-pair.ts';

/** What previews and search engines show of a description, about. */
const LONGEST = 220;

function meaningOf(catalog: Catalog, entry: Entry): string {
  const resource = getById(catalog.resourcesById, entry.resource).label;
  const [first] = wordingsOf(catalog, entry);
  const line = categoryLine(catalog, entry);
  return `${resource}: ${first?.text ?? ''} (${line.charAt(0).toLowerCase()}${line.slice(1)})`;
}

/** What a preview says below the title of a page. Takes any page; never throws. */
export function pageDescription(page: Page, catalog: Catalog, search = ''): string {
  const codes = counted(catalog.codes.length, 'code');
  const documents = counted(catalog.documents.length, 'document');
  switch (page.kind) {
    case 'browse':
      return `What each of ${codes} means, per resource and API version, as ${documents} put it. Search by code, message or words.`;
    case 'decode':
      return `Paste an API response, a log or a message: which of ${codes} are in it, and what is meant.`;
    case 'compare': {
      const pair = askedPair(catalog, page, search);
      const label = (id: string) => getById(catalog.versionsById, id).label;
      const between = pair
        ? `from API version ${label(pair.from)} to ${label(pair.to)}`
        : 'between two API versions';
      return `What changes ${between}: which of ${codes} are added, removed, reworded or recategorised.`;
    }
    case 'about':
      return `The ${documents} that ${codes} come from, and how far to trust them.`;
    case 'unknown':
      return `There is no page here. Search by code, message or words in ${codes}.`;
    case 'code': {
      const entries = askedEntries(catalog, page.param);
      return entries.length === 0
        ? `This is none of the ${codes} of the catalog. These are near it.`
        : shorten(entries.map((entry) => meaningOf(catalog, entry)).join(' '), LONGEST);
    }
  }
}
