import { type ComponentType, useRef } from 'react';
import { links } from '../../domain/links.ts';
import { isForDecode } from '../../domain/search/search.ts';
import { Icon } from '../../ui/icon.tsx';
import type { SuggestionListProps } from './suggestion-list.tsx';
import { LIST_ID, optionId, type Suggestions, useCombobox } from './use-combobox.ts';

/**
 * The search box of every page: it opens a list of suggestions, or filters Browse in place. HTML
 * allows no `role=combobox` on `type=search`, so the list is announced by a live region. Without
 * JavaScript it is a form that leads to Browse.
 */
export function SearchBox({
  value,
  suggestions,
  suggestKept,
  List,
  onType,
  onCommit,
  onFocus,
  onLeave,
  onDown,
  onPick,
}: {
  value: string;
  suggestions?: Suggestions | undefined;
  /** What an empty box offers, as it is now. */
  suggestKept: () => Suggestions | undefined;
  /** Component of the list, loaded with the first suggestions. */
  List?: ComponentType<SuggestionListProps> | undefined;
  onType: (text: string) => void;
  /** Enter was pressed, on the suggestion with this address if one was active. */
  onCommit: (href: string | undefined) => void;
  onFocus: () => void;
  onLeave?: () => void;
  /** A suggestion was pressed; its link is followed. */
  onPick?: ((href: string) => void) | undefined;
  /** Arrow down; given where the box filters the page and has no suggestions. */
  onDown?: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { shown, active, type, commit, open, close, onKeyDown } = useCombobox({
    isEmpty: value === '',
    suggestions: value === '' ? suggestKept() : suggestions,
    onType,
    onCommit,
    onDown,
  });

  const enter = () => {
    open();
    onFocus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to all browsers yet.
    <form
      role="search"
      action={links.browse()}
      method="get"
      className="relative w-full"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <Icon
        name="search"
        className="pointer-events-none absolute inset-y-0 left-3 my-auto text-quiet max-[22rem]:hidden"
      />
      <input
        ref={input}
        type="search"
        name="q"
        value={value}
        aria-label="Search status codes"
        aria-keyshortcuts="/ Control+K"
        placeholder="Code or message"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        className="h-9 w-full rounded border border-control bg-page pr-9 pl-9 text-base max-[22rem]:pl-3 pointer-coarse:h-11"
        data-ready={onDown && ''}
        {...((!onDown || shown) && {
          'aria-autocomplete': 'list',
          'aria-haspopup': 'listbox',
          'aria-controls': shown && LIST_ID,
          'aria-activedescendant': active === undefined ? undefined : optionId(active),
        })}
        onChange={(event) => type(event.target.value)}
        onFocus={enter}
        onBlur={() => {
          close();
          onLeave?.();
        }}
        onClick={enter}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          if (!isForDecode(text)) return;
          // The browser would take out the line breaks.
          event.preventDefault();
          type(text);
        }}
        onKeyDown={(event) => {
          if (event.altKey) onFocus();
          onKeyDown(event);
        }}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label="Clear the search"
          className="absolute inset-y-0 right-0 flex w-9 items-center justify-center text-quiet hover:text-ink pointer-coarse:w-11"
          onClick={() => {
            type('');
            input.current?.focus();
          }}
        >
          <Icon name="clear" />
        </button>
      )}
      {shown && List && (
        <List
          suggestions={shown}
          active={active}
          onPick={(href) => {
            close();
            onPick?.(href);
          }}
        />
      )}
      <span aria-live="polite" className="sr-only">
        {shown &&
          (shown.total === 0
            ? shown.allText
            : `${shown.options.length} of ${shown.total} suggestions`)}
      </span>
    </form>
  );
}
