import { type ComponentType, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { links } from '../../domain/links.ts';
import { isForDecode } from '../../domain/search/search.ts';
import { Icon } from '../../ui/icon.tsx';

export const MAX_OPTIONS = 8;

/** Element ids for `aria-controls` and `aria-activedescendant`. */
export const LIST_ID = 'suggestions';
export const optionId = (index: number) => `suggestion-${index}`;

/** An option in the list below the search box. */
export interface Suggestion {
  readonly id: string;
  /** Heading of its group. */
  readonly group?: string;
  /** A code with its message, or a sentence. */
  readonly text: ReactNode;
  /** Target URL or action. */
  readonly to: string | (() => void);
}

export interface Suggestions {
  /** Suggestions; the last option is a sentence that links to all hits or to an alternative. */
  readonly options: readonly Suggestion[];
  /** Summary for screen readers. */
  readonly summary: string;
}

export interface SuggestionListProps {
  readonly options: readonly Suggestion[];
  readonly active: number | undefined;
  readonly onPick: (option: Suggestion) => void;
}

/** Safari sends `keyCode` 229 for the key that ended a composition, after it has ended. */
const isOfInputMethod = ({ isComposing, keyCode }: globalThis.KeyboardEvent) =>
  isComposing || keyCode === 229;

interface SearchBoxProps {
  readonly value: string;
  readonly suggestions?: Suggestions | undefined;
  /** Suggestions for the empty box, as of now. */
  readonly suggestKept: () => Suggestions | undefined;
  /** Component of the list, loaded with the first suggestions. */
  readonly List?: ComponentType<SuggestionListProps> | undefined;
  readonly onFocus: () => void;
  readonly onType: (text: string) => void;
  /** Called on a pressed suggestion, or on Enter. Links navigate by themselves. */
  readonly onCommit: (option: Suggestion | undefined, isPressed?: boolean) => void;
  readonly onLeave: () => void;
  /** Handles arrow down where the box filters the page and has no suggestions. */
  readonly onDown?: () => void;
}

/**
 * The search box of every page: shows suggestions, or filters Browse in place. HTML allows no
 * `role=combobox` on `type=search`, so a live region announces the list. Without JavaScript, it is
 * a form that submits to Browse.
 */
export function SearchBox(props: SearchBoxProps) {
  const { value, List, onFocus, onType, onCommit, onDown } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const suggestions = value === '' ? props.suggestKept() : props.suggestions;
  const shown = isOpen ? suggestions : undefined;
  // Arrow keys count even before the suggestions have loaded.
  const count = suggestions?.options.length ?? MAX_OPTIONS + 1;
  const active = chosen === undefined ? undefined : Math.min(chosen, count - 1);

  const open = (isNowOpen: boolean) => {
    setIsOpen(isNowOpen);
    setChosen(undefined);
  };
  const type = (text: string) => {
    open(true);
    onType(text);
  };
  const enter = () => {
    setIsOpen(true);
    onFocus();
  };
  const step = (by: 1 | -1) => {
    if (onDown && !shown) return by === 1 ? onDown() : undefined;
    setIsOpen(true);
    // The box itself is the stop before the first option and after the last.
    const places = count + 1;
    const at = ((chosen ?? -1) + 1 + by + places) % places;
    setChosen(at === 0 ? undefined : at - 1);
  };
  const clear = () => {
    // Leaving the empty box makes single-key shortcuts work again.
    if (!shown && value === '') input.current?.blur();
    else if (!shown) type('');
    // Also after clearing: the list of recent codes would cover the page.
    open(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey } = event;
    if (altKey) onFocus();
    if (isOfInputMethod(event.nativeEvent)) {
      // Enter accepts the composition and must not submit.
      if (key === 'Enter') event.preventDefault();
      return;
    }
    // Shift with an arrow selects text.
    if (event.shiftKey) return;
    if (key === 'ArrowDown' && altKey) setIsOpen(true);
    else if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'Escape') clear();
    else return;
    event.preventDefault();
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
        open(false);
        onCommit(active === undefined ? undefined : shown?.options[active]);
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
        className="h-9 w-full rounded border border-control bg-page pr-9 pl-9 text-base placeholder-shown:pr-2 max-[22rem]:pl-2 pointer-coarse:h-11"
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
          open(false);
          props.onLeave();
        }}
        onClick={enter}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          if (!isForDecode(text)) return;
          // The browser would strip the line breaks.
          event.preventDefault();
          type(text);
        }}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label="Clear the search"
          // With the keyboard, Escape clears it.
          tabIndex={-1}
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
          options={shown.options}
          active={active}
          onPick={(option) => {
            open(false);
            onCommit(option, true);
          }}
        />
      )}
      <span aria-live="polite" className="sr-only">
        {shown?.summary}
      </span>
    </form>
  );
}
