import { useMemo, useState } from 'react';
import { links, parsePath } from '../domain/links.ts';
import { LONGEST_QUERY } from '../domain/search/search.ts';
import { SearchBox } from '../features/search/search-box.tsx';
import { type CatalogState, isSearchSettled, loadSearch, searchToolsOf } from './catalog-store.ts';
import { goTo, type Place, replaceWhileTyping, settleTyping } from './history.ts';
import { useOnceReady } from './use-once-ready.ts';

/** The search box: on Browse it is the query of the address, elsewhere it suggests. */
export function HeaderSearch({ place, state }: { place: Place; state: CatalogState }) {
  return parsePath(place.path).kind === 'browse' ? (
    <BrowseSearch place={place} state={state} />
  ) : (
    <SuggestSearch place={place} state={state} />
  );
}

const firstRow = () => document.querySelector<HTMLAnchorElement>('tr[data-entry] a');

/** Filters the table in place; Enter opens the first hit that it shows. */
function BrowseSearch({ place, state }: { place: Place; state: CatalogState }) {
  const parameters = new URLSearchParams(place.search);
  const value = parameters.get('q') ?? '';
  const tools = searchToolsOf(state);
  const openBest = useOnceReady(isSearchSettled(state), `${place.path} ${value}`, () => {
    if (value.trim() === '') return;
    // The page may be behind what was typed, but not when it is sorted: typing ends that.
    const href = parameters.has('sort') ? firstRow()?.href : tools?.bestHref(parameters);
    if (href) goTo(href);
  });
  return (
    <SearchBox
      value={value}
      onType={(q) => {
        parameters.set('q', q.slice(0, LONGEST_QUERY));
        parameters.delete('sort');
        replaceWhileTyping(links.browse([...parameters]));
      }}
      onFocus={loadSearch}
      onCommit={() => {
        settleTyping();
        openBest();
      }}
      onLeave={settleTyping}
      onDown={() => firstRow()?.focus()}
    />
  );
}

/** Opens the first hits under the box; Enter opens the chosen one, or else the best. */
function SuggestSearch({ place, state }: { place: Place; state: CatalogState }) {
  const [draft, setDraft] = useState({ path: place.path, text: '' });
  // What was typed on one page is of no use on the next.
  const text = draft.path === place.path ? draft.text : '';
  const tools = searchToolsOf(state);
  const suggestions = useMemo(
    () => (text.trim() === '' ? undefined : tools?.suggest(text)),
    [tools, text],
  );
  const openBest = useOnceReady(isSearchSettled(state), `${place.path} ${text}`, () => {
    const parameters = new URLSearchParams({ q: text });
    goTo(tools?.bestHref(parameters) ?? links.browse([...parameters]));
  });
  return (
    <SearchBox
      value={text}
      suggestions={suggestions}
      List={tools?.SuggestionList}
      onFocus={loadSearch}
      onType={(typed) => {
        void loadSearch();
        setDraft({ path: place.path, text: typed.slice(0, LONGEST_QUERY) });
      }}
      onCommit={(href) => (href ? goTo(href) : openBest())}
    />
  );
}
