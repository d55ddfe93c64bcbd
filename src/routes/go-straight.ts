import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { links, parsePath } from '../domain/links.ts';
import { parseCodeParam } from '../domain/neighbours/parse-code-param.ts';

/** Whether an address asks to leave out the list of hits where there can be only one. */
export function wantsStraight({ pathname, search }: Pick<Location, 'pathname' | 'search'>) {
  return parsePath(pathname).kind === 'browse' && new URLSearchParams(search).get('go') === '1';
}

/** The page of the code that the query is, and nothing but; undefined for any other query. */
export function straightHref(catalog: Catalog, search: string): string | undefined {
  const asked = parseCodeParam(new URLSearchParams(search).get('q')?.trim() ?? '');
  return asked.kind === 'code' && catalog.entriesByCode.has(asked.code)
    ? links.code(asked.code)
    : undefined;
}
