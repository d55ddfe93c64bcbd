import { useMemo } from 'react';
import { parseCompareState } from '../domain/compare/compare-state.ts';
import { ComparePage } from '../features/compare/compare-page.tsx';
import { goTo, replaceWhileTyping, settleTyping } from './history.ts';
import type { RouteProps } from './page-loaders.ts';

export function CompareRoute({ place, catalog, search }: RouteProps) {
  const state = useMemo(
    () => parseCompareState(catalog, new URLSearchParams(place.search)),
    [catalog, place.search],
  );
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
