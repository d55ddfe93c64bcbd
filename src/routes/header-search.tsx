import { memo, useMemo, useState } from 'react';
import { links } from '../domain/links.ts';
import { isForDecode, MAX_QUERY_LENGTH } from '../domain/search/search.ts';
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
 * Enter: goes to the best result once the search has loaded or failed, unless the reader has typed
 * or navigated meanwhile.
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

/** The only suggestion for a text that belongs in Decode; it must not get into a URL. */
function decodeOffer(text: string): Suggestions {
  const to = () => {
    pasted.set({ text });
    if (kindOf(currentLocation()) !== 'decode') navigate(links.decode());
  };
  return { options: [{ id: 'decode', text: 'Decode this', to }], summary: 'Decode this' };
}

/**
 * The search box. On Browse it edits the query in the URL: it filters the table in place, and Enter
 * opens the first hit. Elsewhere it suggests the first hits; Enter opens the active suggestion,
 * else the best hit.
 */
export const HeaderSearch = memo(function HeaderSearch() {
  const location = useLocation();
  const isBrowse = kindOf(location) === 'browse';
  const path = isBrowse ? links.browse() : location.path;
  const [draft, setDraft] = useState({ path, text: '' });
  // Drops the draft of another page.
  const typed = draft.path === path ? draft.text : '';
  const parameters = new URLSearchParams(
    isBrowse ? location.search : { q: typed.slice(0, MAX_QUERY_LENGTH) },
  );
  const value = parameters.get('q') ?? '';
  // The query is cut, but the text for Decode is not.
  const whole = typed.startsWith(value) ? typed : value;
  // Not subscribed: React would empty the box by a render before early input is replayed.
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
        parameters.set('q', text.slice(0, MAX_QUERY_LENGTH));
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
        // A sorted list is up to date with the query, because typing resets the sort.
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
