import { type KeyboardEvent, useState } from 'react';
import type { Labelled } from '../../domain/catalog/schema.ts';
import type { Range } from '../../domain/search/search.ts';

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

/** Safari sends `keyCode` 229 for the key that ended a composition, after it has ended. */
const isOfInputMethod = ({ isComposing, keyCode }: globalThis.KeyboardEvent) =>
  isComposing || keyCode === 229;

export interface ComboboxProps {
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
export function useCombobox({ value, suggestions, onType, onCommit, onDown }: ComboboxProps) {
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
