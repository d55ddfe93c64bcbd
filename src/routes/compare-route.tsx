import { useMemo } from 'react';
import { parseCompareState } from '../domain/compare/compare-state.ts';
import { parsePath } from '../domain/links.ts';
import { ComparePage } from '../features/compare/compare-page.tsx';
import { compareParameters } from './asked-pair.ts';
import { goTo, replaceWhileTyping, settleTyping } from './history.ts';
import type { RouteProps } from './route-props.ts';

export function Route({ place, catalog, search }: RouteProps) {
  const state = useMemo(() => {
    const page = parsePath(place.path);
    const parameters = page.kind === 'compare' && compareParameters(page, place.search);
    return parseCompareState(catalog, parameters || new URLSearchParams());
  }, [catalog, place.path, place.search]);
  return (
    <ComparePage
      catalog={catalog}
      search={search}
      state={state}
      onGo={goTo}
      onType={replaceWhileTyping}
      onSettle={settleTyping}
    />
  );
}
