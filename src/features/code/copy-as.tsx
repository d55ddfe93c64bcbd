import { useEffect, useRef } from 'react';
import { constants, LANGUAGES, type LanguageName } from '../../domain/export/constants.ts';
import { type MarkupName, ticketOf } from '../../domain/export/entry-text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { EntryProps } from './version-table.tsx';

interface CopyAsProps extends EntryProps {
  readonly permalink: () => string;
  /** Id of the API version that the reader uses; empty for all. */
  readonly api: string;
}

/** An entry as constants of several languages and as a ticket for several tools. */
export function CopyAs({ catalog, entry, permalink, api }: CopyAsProps) {
  const menu = useRef<HTMLDivElement>(null);
  // Escape, a press elsewhere and moving on close it, as they do with menus.
  useEffect(() => {
    const details = menu.current?.closest('details');
    const end = new AbortController();
    const { signal } = end;
    const closeUnless = ({ target }: Event) => {
      if (details && !details.contains(target as Node)) details.open = false;
    };
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (!details || key !== 'Escape') return;
      details.open = false;
      details.querySelector('summary')?.focus();
    };
    details?.addEventListener('keydown', closeOnEscape, { signal });
    document.addEventListener('pointerdown', closeUnless, { signal });
    document.addEventListener('focusin', closeUnless, { signal });
    return () => end.abort();
  }, []);
  const ticket = (markup: MarkupName) => ticketOf(catalog, entry, markup, permalink(), api);
  const languages = Object.keys(LANGUAGES) as readonly LanguageName[];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div
      ref={menu}
      role="group"
      aria-label="Copy as"
      className="raised absolute z-10 mt-1 grid w-full gap-1 p-1"
    >
      {languages.map((language) => (
        <CopyButton
          key={language}
          label={LANGUAGES[language].label}
          text={() => constants(catalog, entry, language, permalink(), api)}
        />
      ))}
      <CopyButton label="Slack" text={() => ticket('slack')} />
      <CopyButton label="Jira" text={() => ticket('jira')} />
    </div>
  );
}
