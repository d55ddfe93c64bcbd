import { useLayoutEffect } from 'react';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import type { Suggestions } from './suggestion.ts';
import { LIST_ID, optionId } from './suggestion-ids.ts';
import './suggestion.css';

export interface SuggestionListProps {
  readonly suggestions: Suggestions;
  readonly active: number | undefined;
  readonly onPick: (href: string) => void;
}

/** The first hits as a listbox; the last option links to all of them. */
export function SuggestionList({ suggestions, active, onPick }: SuggestionListProps) {
  const { options, allText, allHref } = suggestions;
  // The browser does not scroll to the active option, since the focus stays in the box.
  useLayoutEffect(() => {
    if (active !== undefined)
      document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      id={LIST_ID}
      role="listbox"
      tabIndex={-1}
      aria-label="Suggestions"
      className="suggestions raised absolute inset-x-0 top-full mt-1 max-h-[70dvh] overflow-y-auto p-1"
      // Keeps the focus in the box while an option is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, index) => (
        <a
          key={option.id}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={active === index}
          href={option.href}
          onClick={() => onPick(option.href)}
          className="suggestion"
        >
          <span className="code font-bold">
            <Highlight text={option.code} ranges={option.codeRanges} />
          </span>{' '}
          <span className="text-quiet">{option.resource}</span>{' '}
          <span className="flex gap-1">
            {option.categories.map(({ id, label }) => (
              <CategoryBadge
                key={id}
                id={id}
                label={label}
                compact={option.categories.length > 1}
              />
            ))}
          </span>{' '}
          <span className="suggestion-wording">
            <Highlight text={option.wording} ranges={option.ranges} />
            {option.note && <span className="text-xs text-quiet">{` ${option.note}`}</span>}
          </span>
        </a>
      ))}
      <a
        id={optionId(options.length)}
        role="option"
        tabIndex={-1}
        aria-selected={active === options.length}
        href={allHref}
        onClick={() => onPick(allHref)}
        className="suggestion text-accent"
      >
        {allText}
      </a>
    </div>
  );
}
