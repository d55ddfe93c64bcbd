import { useMemo } from 'react';
import type { Catalog } from '../domain/catalog/create-catalog.ts';
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

/** Parameters of the query, with the versions of a path such as `/compare/v1/v2`. */
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

export function head({ location, catalog }: HeadProps): Head {
  const parameters = parametersOf(location);
  const [from, to] = ['from', 'to'].map((side) =>
    catalog.versionsById.get(parameters.get(side) ?? ''),
  );
  const title = from && to && comparisonTitle(catalog, { from, to });
  const page = parsePath(location.path);
  const isPathOfPair = page.kind === 'compare' && page.pair !== undefined;
  const head = {
    title: `${title ?? 'Compare versions'} · ${catalog.title}`,
    description: `${title ?? 'What changes between two API versions'}: which codes are in both, and which differ in category or wording.`,
    address: isPathOfPair ? undefined : links.compare(),
  };
  if (!from || !to || from === to) return head;
  const pair = { from: from.id, to: to.id };
  const picture = { href: links.comparisonPicture(pair), ...COMPARE_PICTURE };
  return { ...head, address: links.comparison(pair), picture };
}
