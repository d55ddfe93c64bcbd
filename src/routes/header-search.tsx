import { memo, useMemo, useState } from 'react';
import { links } from '../domain/links.ts';
import { isForDecode, LONGEST_QUERY } from '../domain/search/search.ts';
import { pasted } from '../features/decode/pasted.ts';
import { SearchBox, type Suggestions } from '../features/search/search-box.tsx';
import {
  commitTyping,
  currentLocation,
  navigate,
  navigateWhileTyping,
  useLocation,
} from './navigation.ts';
import { kindOf } from './page-module.ts';
import { apiVersion } from './preferences.ts';
import { loadSearch, prefetchSearch, useSearchTools } from './search-loader.ts';
import type { SearchTools } from './search-tools.ts';

const firstRow = () => document.querySelector<HTMLAnchorElement>('tr[data-entry] a');

/**
 * Enter: goes where the search leads, as soon as it is loaded or has failed, unless the reader
 * has typed or gone on by then.
 */
async function openBest(
  q: string,
  hrefOf: (tools: SearchTools | undefined) => string | undefined,
): Promise<void> {
  const asked = currentLocation();
  const tools = await loadSearch().catch(() => undefined);
  const typed = document.querySelector<HTMLInputElement>('input[type=search]')?.value;
  const href = hrefOf(tools);
  if (href && typed === q && currentLocation() === asked) navigate(href);
}

/** All that is suggested for a text that Decode reads, which gets into no address. */
function decodeOffer(text: string): Suggestions {
  const to = () => {
    pasted.set({ text });
    if (kindOf(currentLocation()) !== 'decode') navigate(links.decode());
  };
  return { options: [{ id: 'decode', text: 'Decode this', to }], summary: 'Decode this' };
}

/**
 * The search box. On Browse it is the query of the address: it filters the table in place, and
 * Enter opens its first hit. Elsewhere it opens the first hits under it; Enter opens the active
 * one, or else the best.
 */
export const HeaderSearch = memo(function HeaderSearch() {
  const location = useLocation();
  const isBrowse = kindOf(location) === 'browse';
  const path = isBrowse ? links.browse() : location.path;
  const [draft, setDraft] = useState({ path, text: '' });
  // What was typed on one page is of no use on the next.
  const typed = draft.path === path ? draft.text : '';
  const parameters = new URLSearchParams(
    isBrowse ? location.search : { q: typed.slice(0, LONGEST_QUERY) },
  );
  const value = parameters.get('q') ?? '';
  // The query is cut, what goes to Decode is not.
  const whole = typed.startsWith(value) ? typed : value;
  // Not followed: rendered again before what was typed early is replayed, React would empty the box.
  const api = apiVersion.get();
  const tools = useSearchTools();
  const suggestions = useMemo(
    () => (isBrowse || value.trim() === '' ? undefined : tools?.suggest(value, api)),
    [isBrowse, tools, value, api],
  );
  const offer = isForDecode(value) ? decodeOffer(whole) : undefined;
  return (
    <SearchBox
      key={String(isBrowse)}
      value={value}
      suggestions={offer ?? suggestions}
      suggestKept={() => tools?.suggestKept(location.path)}
      List={tools?.SuggestionList}
      onFocus={prefetchSearch}
      onType={(text) => {
        setDraft({ path, text });
        if (!isBrowse) return prefetchSearch();
        parameters.set('q', text.slice(0, LONGEST_QUERY));
        parameters.delete('sort');
        navigateWhileTyping(links.browse([...parameters]));
      }}
      onCommit={(option = offer?.options[0], isPressed = false) => {
        if (option) {
          setDraft({ path, text: '' });
          if (typeof option.to === 'function') return option.to();
          return isPressed ? undefined : navigate(option.to);
        }
        commitTyping();
        if (isBrowse && value.trim() === '') return;
        // A sorted list is not behind what was typed: typing ends the sorting.
        const first = parameters.has('sort') ? firstRow()?.href : undefined;
        const asked = isBrowse ? undefined : links.browse([...parameters]);
        void openBest(
          value,
          (loaded) => first ?? loaded?.bestHref(parameters, isBrowse ? '' : api) ?? asked,
        );
      }}
      onLeave={commitTyping}
      {...(isBrowse && { onDown: () => firstRow()?.focus() })}
    />
  );
});
