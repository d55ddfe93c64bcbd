import { useLayoutEffect } from 'react';
import { groupBy } from '../../domain/group-by.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { LIST_ID, optionId, type Suggestion, type SuggestionListProps } from './search-box.tsx';

/** The first hits as a listbox; the last option links to all of them, or forgets what is listed. */
export function SuggestionList({ suggestions, active, onPick }: SuggestionListProps) {
  const { options, allText, allHref, onClear } = suggestions;
  // The browser does not scroll to the active option, since the focus stays in the box. Paraphrases
  // may arrive after the option was chosen and replace those above it.
  useLayoutEffect(() => {
    if (active !== undefined && options.length > 0)
      document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active, options]);
  const optionProps = (index: number) =>
    ({
      id: optionId(index),
      role: 'option',
      tabIndex: -1,
      'aria-selected': active === index,
    }) as const;
  const Last = onClear ? 'button' : 'a';
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
            <a
              key={option.id}
              {...optionProps(options.indexOf(option))}
              href={option.href}
              onClick={() => onPick(option.href)}
              className="suggestion"
            >
              {textOf(option)}
            </a>
          ))}
        </div>
      ))}
      <Last
        {...optionProps(options.length)}
        {...(onClear ? { type: 'button' } : { href: allHref })}
        onClick={() => {
          onClear?.();
          onPick(allHref);
        }}
        className="suggestion text-accent"
      >
        {allText}
      </Last>
    </div>
  );
}

const textOf = ({ code, codeRanges, resource, categories, wording, ranges, note }: Suggestion) => (
  <>
    <span className="code font-bold">
      <Highlight text={code} ranges={codeRanges} />
    </span>{' '}
    <span className="text-quiet">{resource}</span>{' '}
    <span className="flex gap-1">
      {categories.map(({ id, label }) => (
        <CategoryBadge key={id} id={id} label={label} compact={categories.length > 1} />
      ))}
    </span>{' '}
    <span className="suggestion-wording">
      <Highlight text={wording} ranges={ranges} />
      {note && <span className="text-xs text-quiet">{` ${note}`}</span>}
    </span>
  </>
);
