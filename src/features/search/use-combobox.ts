import { type KeyboardEvent, useState } from 'react';
import type { Suggestions } from './suggestion.ts';
import { MOST_OPTIONS } from './suggestion-ids.ts';

/** Safari ends a composition before it tells of the key that ended it, under this number. */
const isOfInputMethod = ({ isComposing, keyCode }: globalThis.KeyboardEvent) =>
  isComposing || keyCode === 229;

/** Whether the list is open, which option is active, and what the keys do; see `SearchBox`. */
export function useCombobox({
  suggestions,
  onType,
  onCommit,
  onDown,
}: {
  suggestions: Suggestions | undefined;
  onType: (text: string) => void;
  onCommit: (href: string | undefined) => void;
  onDown: (() => void) | undefined;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const shown = isOpen ? suggestions : undefined;
  // The last option, after those found, leads to all of them.
  const active = chosen === undefined ? undefined : Math.min(chosen, shown?.options.length ?? 0);

  const type = (text: string) => {
    setIsOpen(true);
    setChosen(undefined);
    onType(text);
  };
  const commit = () => {
    const href =
      shown && active !== undefined ? (shown.options[active]?.href ?? shown.allHref) : undefined;
    setIsOpen(false);
    onCommit(href);
  };
  const step = (by: 1 | -1) => {
    if (onDown) return by === 1 ? onDown() : undefined;
    setIsOpen(true);
    // One step before the first option and one after the last is the box itself. A key that is
    // pressed before the suggestions are there counts too.
    const options = suggestions?.options.length ?? MOST_OPTIONS;
    const places = options + 1 + 1;
    const at = ((chosen ?? -1) + 1 + by + places) % places;
    setChosen(at === 0 ? undefined : at - 1);
  };
  const clear = () => {
    if (shown) setIsOpen(false);
    else type('');
    setChosen(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOfInputMethod(event.nativeEvent)) {
      // Enter takes what is composed; it sends nothing off.
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    // With Shift it selects text.
    if (event.shiftKey) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape') clear();
    else return;
    event.preventDefault();
  };

  return {
    shown,
    active,
    type,
    commit,
    open: () => setIsOpen(true),
    close: () => setIsOpen(false),
    onKeyDown,
  };
}
