import { useMemo } from 'react';
import { type Catalog, getById } from '../domain/catalog/create-catalog.ts';
import { type CompareState, parseCompareState } from '../domain/compare/compare-state.ts';
import { links, parsePath } from '../domain/links.ts';
import { counted } from '../domain/text/english.ts';
import { ComparePage } from '../features/compare/compare-page.tsx';
import { commitTyping, navigate, navigateWhileTyping } from './navigation.ts';
import type { Head, HeadProps, RouteProps } from './page-module.ts';
import { useSearch } from './search-loader.ts';
import type { SiteLocation } from './site-location.ts';

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

/** Labels and canonical address of the two versions that are asked for, where both exist. */
function askedPair({ versionsById }: Catalog, parameters: URLSearchParams) {
  const [from, to] = [parameters.get('from') ?? '', parameters.get('to') ?? ''];
  if (!versionsById.has(from) || !versionsById.has(to)) return undefined;
  const label = (id: string) => getById(versionsById, id).label;
  const address = from === to ? undefined : links.comparison({ from, to });
  return { from: label(from), to: label(to), address };
}

export function head({ location, catalog }: HeadProps): Head {
  const pair = askedPair(catalog, parametersOf(location));
  const page = parsePath(location.path);
  const isPathOfPair = page.kind === 'compare' && page.pair !== undefined;
  const between = pair ? `from API version ${pair.from} to ${pair.to}` : 'between two API versions';
  return {
    title: `${pair ? `Changes from ${pair.from} to ${pair.to}` : 'Compare versions'} · ${catalog.title}`,
    description: `What changes ${between}: which of ${counted(catalog.codes.length, 'code')} are added, removed, reworded or recategorised.`,
    address: pair?.address ?? (isPathOfPair ? undefined : links.compare()),
  };
}
