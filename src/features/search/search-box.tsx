import { type ComponentType, type KeyboardEvent, useRef, useState } from 'react';
import type { Labelled } from '../../domain/catalog/schema.ts';
import { links } from '../../domain/links.ts';
import { isForDecode, type Range } from '../../domain/search/search.ts';
import { Icon } from '../../ui/icon.tsx';

/** Hits in the list of suggestions. */
export const MAX_OPTIONS = 8;

/** Element ids for `aria-controls` and `aria-activedescendant`. */
export const LIST_ID = 'suggestions';
export const optionId = (index: number) => `suggestion-${index}`;

/** One line of the list under the search box. */
export interface Suggestion {
  readonly id: string;
  readonly href: string;
  readonly code: string;
  readonly codeRanges: readonly Range[];
  readonly resource: string;
  readonly categories: readonly Labelled[];
  readonly wording: string;
  readonly ranges: readonly Range[];
  /** Why it was found, where its wording does not show that. */
  readonly note?: string;
  /** The heading above it. */
  readonly group?: string;
}

export interface Suggestions {
  readonly options: readonly Suggestion[];
  readonly total: number;
  /** The last line: a link to all hits, or an alternative if there are none. */
  readonly allText: string;
  readonly allHref: string;
  /** In place of the link: forgets what is listed. */
  readonly onClear?: () => void;
}

export interface SuggestionListProps {
  readonly suggestions: Suggestions;
  readonly active: number | undefined;
  readonly onPick: (href: string) => void;
}

/** Safari sends `keyCode` 229 for the key that ended a composition, after it has ended. */
const isOfInputMethod = ({ isComposing, keyCode }: globalThis.KeyboardEvent) =>
  isComposing || keyCode === 229;

interface ComboboxProps {
  /** What was typed. */
  readonly value: string;
  readonly suggestions?: Suggestions | undefined;
  readonly onType: (text: string) => void;
  /** Enter was pressed, on the suggestion with this address if one was active. */
  readonly onCommit: (href: string | undefined) => void;
  /** Arrow down; given where the box filters the page and has no suggestions. */
  readonly onDown?: () => void;
}

/** State and keys of the list of suggestions: open or closed, and the active option. */
function useCombobox({ value, suggestions, onType, onCommit, onDown }: ComboboxProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const shown = isOpen ? suggestions : undefined;
  // The option after the hits links to all of them.
  const active = chosen === undefined ? undefined : Math.min(chosen, shown?.options.length ?? 0);

  const type = (text: string) => {
    setIsOpen(true);
    setChosen(undefined);
    onType(text);
  };
  const close = () => {
    setIsOpen(false);
    setChosen(undefined);
  };
  const commit = () => {
    const href =
      shown && active !== undefined ? (shown.options[active]?.href ?? shown.allHref) : undefined;
    const isClear = active === shown?.options.length;
    close();
    if (isClear && shown?.onClear) shown.onClear();
    else onCommit(href);
  };
  const step = (by: 1 | -1) => {
    if (onDown && !shown) return by === 1 ? onDown() : undefined;
    setIsOpen(true);
    // The box itself comes before the first option and after the last. Keys count even before
    // the suggestions are there.
    const options = suggestions?.options.length ?? MAX_OPTIONS;
    const places = options + 1 + 1;
    const at = ((chosen ?? -1) + 1 + by + places) % places;
    setChosen(at === 0 ? undefined : at - 1);
  };
  const clear = (input: EventTarget & HTMLElement) => {
    // Out of the empty box single keys are shortcuts again.
    if (!shown && value === '') input.blur();
    else if (!shown) type('');
    // Also after emptying: the list of kept codes would cover the page.
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isOfInputMethod(event.nativeEvent)) {
      // Enter accepts the composition; it does not submit.
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    // Shift with an arrow selects text.
    if (event.shiftKey) return;
    if (event.key === 'ArrowDown' && event.altKey) setIsOpen(true);
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape') clear(event.currentTarget);
    else return;
    event.preventDefault();
  };

  return { shown, active, type, commit, open: () => setIsOpen(true), close, onKeyDown };
}

interface SearchBoxProps extends ComboboxProps {
  /** What an empty box offers, as it is now. */
  readonly suggestKept: () => Suggestions | undefined;
  /** Component of the list, loaded with the first suggestions. */
  readonly List?: ComponentType<SuggestionListProps> | undefined;
  readonly onFocus: () => void;
  readonly onLeave?: () => void;
  /** A suggestion was pressed; its link is followed. */
  readonly onPick?: ((href: string) => void) | undefined;
}

/**
 * The search box of every page: it opens a list of suggestions, or filters Browse in place. HTML
 * allows no `role=combobox` on `type=search`, so the list is announced by a live region. Without
 * JavaScript it is a form that leads to Browse.
 */
export function SearchBox(props: SearchBoxProps) {
  const { value, suggestKept, List, onFocus, onLeave, onPick, onDown } = props;
  const input = useRef<HTMLInputElement>(null);
  const suggestions = value === '' ? suggestKept() : props.suggestions;
  const box = useCombobox({ ...props, suggestions });
  const { shown, active, type, commit, close } = box;
  const enter = () => {
    box.open();
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
          box.onKeyDown(event);
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
