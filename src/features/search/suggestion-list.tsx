import { useLayoutEffect } from 'react';
import { groupBy } from '../../domain/group-by.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { LIST_ID, optionId, type Suggestion, type Suggestions } from './use-combobox.ts';

export interface SuggestionListProps {
  readonly suggestions: Suggestions;
  readonly active: number | undefined;
  readonly onPick: (href: string) => void;
}

/** The first hits as a listbox; the last option links to all of them. */
export function SuggestionList({ suggestions, active, onPick }: SuggestionListProps) {
  const { options } = suggestions;
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
      {[...groupBy(options, ({ group = '' }) => group)].map(([group, own]) => (
        <div
          key={group}
          {...(group && { role: 'group', 'aria-label': group })}
          className="contents"
        >
          {group && (
            <span aria-hidden="true" className="suggestion-group">
              {group}
            </span>
          )}
          {own.map((option) => (
            <Option
              key={option.id}
              option={option}
              index={options.indexOf(option)}
              active={active}
              onPick={onPick}
            />
          ))}
        </div>
      ))}
      <LastOption suggestions={suggestions} isActive={active === options.length} onPick={onPick} />
    </div>
  );
}

/** A link to all hits, or a button that forgets what is listed. */
function LastOption({
  suggestions: { options, allText, allHref, onClear },
  isActive,
  onPick,
}: Pick<SuggestionListProps, 'suggestions' | 'onPick'> & { isActive: boolean }) {
  const common = {
    id: optionId(options.length),
    role: 'option',
    tabIndex: -1,
    'aria-selected': isActive,
    className: 'suggestion text-accent',
  } as const;
  return onClear ? (
    <button
      type="button"
      {...common}
      onClick={() => {
        onClear();
        onPick('');
      }}
    >
      {allText}
    </button>
  ) : (
    <a {...common} href={allHref} onClick={() => onPick(allHref)}>
      {allText}
    </a>
  );
}

function Option({
  option,
  index,
  active,
  onPick,
}: Omit<SuggestionListProps, 'suggestions'> & { option: Suggestion; index: number }) {
  return (
    <a
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
          <CategoryBadge key={id} id={id} label={label} compact={option.categories.length > 1} />
        ))}
      </span>{' '}
      <span className="suggestion-wording">
        <Highlight text={option.wording} ranges={option.ranges} />
        {option.note && <span className="text-xs text-quiet">{` ${option.note}`}</span>}
      </span>
    </a>
  );
}
