import { useMemo, useState } from 'react';
import { links } from '../domain/links.ts';
import { isForDecode, LONGEST_QUERY } from '../domain/search/search.ts';
import { pasted } from '../features/decode/pasted.ts';
import { SearchBox } from '../features/search/search-box.tsx';
import type { Suggestions } from '../features/search/use-combobox.ts';
import { commitTyping, currentLocation, navigate, navigateWhileTyping } from './navigation.ts';
import { useApiVersion } from './preferences.ts';
import { loadSearch, prefetchSearch, useSearchTools } from './search-loader.ts';
import type { SearchTools } from './search-tools.ts';
import { kindOf, type SiteLocation } from './site-location.ts';

/** The search box: on Browse it is the query of the address, elsewhere it suggests. */
export function HeaderSearch({ location }: { location: SiteLocation }) {
  return kindOf(location) === 'browse' ? (
    <BrowseSearch location={location} />
  ) : (
    <SuggestSearch location={location} />
  );
}

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

/** All that is suggested for a text that Decode reads. */
const DECODE_OFFER: Suggestions = {
  options: [],
  total: 0,
  allText: 'Decode this',
  allHref: links.decode(),
};

/** Has Decode read a text, which gets into no address, and goes there. */
function openInDecode(text: string): void {
  pasted.set({ text });
  if (kindOf(currentLocation()) !== 'decode') navigate(links.decode());
}

/** Filters the table in place; Enter opens its first hit. */
function BrowseSearch({ location }: { location: SiteLocation }) {
  const parameters = new URLSearchParams(location.search);
  const value = parameters.get('q') ?? '';
  const [typed, setTyped] = useState('');
  const tools = useSearchTools();
  // The query is cut, what goes to Decode is not.
  const whole = typed.startsWith(value) ? typed : value;
  const isOffered = isForDecode(value);
  return (
    <SearchBox
      value={value}
      suggestions={isOffered ? DECODE_OFFER : undefined}
      suggestKept={() => tools?.suggestKept(location.path)}
      List={tools?.SuggestionList}
      onPick={() => isOffered && pasted.set({ text: whole })}
      onType={(q) => {
        setTyped(q);
        parameters.set('q', q.slice(0, LONGEST_QUERY));
        parameters.delete('sort');
        navigateWhileTyping(links.browse([...parameters]));
      }}
      onFocus={prefetchSearch}
      onCommit={(href) => {
        if (isOffered) return openInDecode(whole);
        if (href) return navigate(href);
        commitTyping();
        if (value.trim() === '') return;
        // A sorted list is not behind what was typed: typing ends the sorting.
        const first = parameters.has('sort') ? firstRow()?.href : undefined;
        void openBest(value, (tools) => first ?? tools?.bestHref(parameters));
      }}
      onLeave={commitTyping}
      onDown={() => firstRow()?.focus()}
    />
  );
}

/** Opens the first hits under the box; Enter opens the active one, or else the best. */
function SuggestSearch({ location: { path } }: { location: SiteLocation }) {
  const [draft, setDraft] = useState({ path, text: '' });
  // What was typed on one page is of no use on the next.
  const typed = draft.path === path ? draft.text : '';
  const text = typed.slice(0, LONGEST_QUERY);
  const api = useApiVersion();
  const tools = useSearchTools();
  const suggestions = useMemo(
    () => (text.trim() === '' ? undefined : tools?.suggest(text, api)),
    [tools, text, api],
  );
  const isOffered = isForDecode(text);
  return (
    <SearchBox
      value={text}
      suggestions={isOffered ? DECODE_OFFER : suggestions}
      suggestKept={() => tools?.suggestKept(path)}
      onPick={() => {
        if (isOffered) pasted.set({ text: typed });
        setDraft({ path, text: '' });
      }}
      List={tools?.SuggestionList}
      onFocus={prefetchSearch}
      onType={(next) => {
        prefetchSearch();
        setDraft({ path, text: next });
      }}
      onCommit={(href) => {
        if (isOffered) {
          setDraft({ path, text: '' });
          return openInDecode(typed);
        }
        if (href) return navigate(href);
        const parameters = new URLSearchParams({ q: text });
        void openBest(
          text,
          (loaded) => loaded?.bestHref(parameters) ?? links.browse([...parameters]),
        );
      }}
    />
  );
}
