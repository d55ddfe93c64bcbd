import { useMemo } from 'react';
import { type Catalog, getById } from '../domain/catalog/create-catalog.ts';
import { comparisonTitle } from '../domain/compare/change-labels.ts';
import {
  type CompareState,
  ignoredByCompare,
  parseCompareState,
} from '../domain/compare/compare-state.ts';
import { COMPARE_PICTURE, links, parsePath } from '../domain/links.ts';
import { ComparePage } from '../features/compare/compare-page.tsx';
import { commitTyping, navigate, navigateWhileTyping } from './navigation.ts';
import type { Head, HeadProps, RouteProps, SiteLocation } from './page-module.ts';
import { useSearch } from './search-loader.ts';

/** The query, with the versions that a path such as `/compare/v1/v2` names. */
function parametersOf({ path, search }: SiteLocation): URLSearchParams {
  const page = parsePath(path);
  const parameters = new URLSearchParams(search);
  if (page.kind === 'compare' && page.pair) {
    parameters.set('from', page.pair.from);
    parameters.set('to', page.pair.to);
  }
  return parameters;
}

export const compareStateOf = (catalog: Catalog, location: SiteLocation): CompareState =>
  parseCompareState(catalog, parametersOf(location));

export function Route({ location, deferred, catalog }: RouteProps) {
  const state = useMemo(() => compareStateOf(catalog, location), [catalog, location]);
  const search = useSearch(deferred)?.search;
  return (
    <ComparePage
      catalog={catalog}
      search={search}
      state={state}
      onGo={navigate}
      onType={navigateWhileTyping}
      onSettle={commitTyping}
    />
  );
}

export const ignored = ({ location, catalog }: HeadProps) =>
  ignoredByCompare(catalog, parametersOf(location));

/** Title, canonical address and picture of the comparison that is asked for, where both versions exist. */
function askedPair(catalog: Catalog, parameters: URLSearchParams) {
  const { versionsById } = catalog;
  const [from, to] = [parameters.get('from') ?? '', parameters.get('to') ?? ''];
  if (!versionsById.has(from) || !versionsById.has(to)) return undefined;
  const sides = { from: getById(versionsById, from), to: getById(versionsById, to) };
  const title = comparisonTitle(catalog, sides);
  if (from === to) return { title };
  const picture = { href: links.comparisonPicture({ from, to }), ...COMPARE_PICTURE };
  return { title, address: links.comparison({ from, to }), picture };
}

export function head({ location, catalog }: HeadProps): Head {
  const pair = askedPair(catalog, parametersOf(location));
  const page = parsePath(location.path);
  const isPathOfPair = page.kind === 'compare' && page.pair !== undefined;
  return {
    title: `${pair?.title ?? 'Compare versions'} · ${catalog.title}`,
    description: `${pair?.title ?? 'What changes between two API versions'}: which codes are in both, and which differ in category or wording.`,
    address: pair?.address ?? (isPathOfPair ? undefined : links.compare()),
    ...(pair?.picture && { picture: pair.picture }),
  };
}
