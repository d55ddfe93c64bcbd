import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fiveDocuments as catalog } from '../domain/catalog/fixtures/five-documents.ts';
import { parseBrowseState } from '../domain/filters/browse-state.ts';
import { links } from '../domain/links.ts';
import { PAGE_MODULES } from './app.tsx';
import { compareStateOf } from './compare-route.tsx';
import { kindOf, type SiteLocation } from './page-module.ts';

/*
 * Old links still lead to the same content. The list was recorded with the first published version;
 * in addition, every code of the catalog is checked.
 */
const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));

interface Recorded {
  readonly kind: string;
  readonly title: string;
  readonly canonical: string | null;
  /** The state in the query, on Browse and Compare. */
  readonly state?: object;
}

function locationOf(address: string): SiteLocation {
  const [, path = '', search = '', hash = ''] = address.match(/^([^?#]*)(\?[^#]*)?(#.*)?$/) ?? [];
  return { path, search, hash, key: '', action: 'load' };
}

async function found(address: string): Promise<Recorded> {
  const location = locationOf(address);
  const kind = kindOf(location);
  const { head } = await PAGE_MODULES[kind].load();
  const { title, address: canonical } = head({ location, catalog });
  const state = {
    browse: () => parseBrowseState(catalog, new URLSearchParams(location.search)),
    compare: () => compareStateOf(catalog, location),
  };
  return {
    kind,
    title,
    canonical: canonical ?? null,
    ...(kind in state && { state: state[kind as keyof typeof state]() }),
  };
}

const recorded = read('fixtures/old-addresses.json') as Record<string, Recorded>;

test.each(Object.entries(recorded))('%s leads to the same content', async (address, before) => {
  // As JSON, which drops a sort that is undefined.
  expect(JSON.parse(JSON.stringify(await found(address)))).toEqual(before);
});

test('every code has its page, in each form of its URL', async () => {
  for (const code of catalog.codes) {
    for (const form of ['', '/', '.html', '?utm_source=chat', '#customer']) {
      const { kind, canonical } = await found(`/codes/${code}${form}`);
      expect([kind, canonical]).toEqual(['code', links.code(code)]);
    }
  }
});
