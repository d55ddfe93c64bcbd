import type { Catalog } from '../domain/catalog/create-catalog.ts';
import type { ComparedVersions } from '../domain/compare/compare-state.ts';
import type { Page } from '../domain/links.ts';

type ComparePage = Extract<Page, { kind: 'compare' }>;

/** The query of a Compare page as if the versions that its path names stood in it. */
export function compareParameters({ pair }: ComparePage, search: string): URLSearchParams {
  const parameters = new URLSearchParams(search);
  if (pair) {
    parameters.set('from', pair.from);
    parameters.set('to', pair.to);
  }
  return parameters;
}

/** The two versions that an address asks for; undefined where it does not name two. */
export function askedPair(
  catalog: Catalog,
  page: ComparePage,
  search: string,
): ComparedVersions | undefined {
  const parameters = compareParameters(page, search);
  const [from, to] = [parameters.get('from') ?? '', parameters.get('to') ?? ''];
  const { versionsById } = catalog;
  return versionsById.has(from) && versionsById.has(to) ? { from, to } : undefined;
}
