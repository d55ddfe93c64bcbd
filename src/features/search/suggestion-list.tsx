import { useLayoutEffect } from 'react';
import { groupBy } from '../../domain/group-by.ts';
import { LIST_ID, optionId, type SuggestionListProps } from './search-box.tsx';

/** The options as a listbox: links, or buttons for actions. */
export function SuggestionList({ options, active, onPick }: SuggestionListProps) {
  // The browser does not scroll to the active option, because the focus stays in the box. Options
  // above it may also change when the paraphrases arrive.
  useLayoutEffect(() => {
    if (active !== undefined && options.length > 1)
      document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active, options]);
  return (
    <div
      id={LIST_ID}
      role="listbox"
      tabIndex={-1}
      aria-label="Suggestions"
      className="suggestions raised absolute inset-x-0 top-full mt-1 max-h-[70dvh] overflow-y-auto p-1"
      // Keeps the focus in the box when an option is pressed.
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
          {own.map((option) => {
            const { id, text, to } = option;
            const index = options.indexOf(option);
            const Tag = typeof to === 'string' ? 'a' : 'button';
            return (
              <Tag
                key={id}
                id={optionId(index)}
                role="option"
                tabIndex={-1}
                aria-selected={active === index}
                {...(typeof to === 'string' ? { href: to } : { type: 'button' })}
                onClick={() => onPick(option)}
                className={`suggestion ${typeof text === 'string' ? 'text-accent' : ''}`}
              >
                {text}
              </Tag>
            );
          })}
        </div>
      ))}
    </div>
  );
}
