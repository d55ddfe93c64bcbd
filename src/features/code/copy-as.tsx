import { useEffect, useRef } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { constants, LANGUAGES, type LanguageName } from '../../domain/export/constants.ts';
import { type MarkupName, ticketOf } from '../../domain/export/ticket.ts';
import { CopyButton } from '../../ui/copy-button.tsx';

const TICKETS = { slack: 'Slack', jira: 'Jira' } as const satisfies Partial<
  Record<MarkupName, string>
>;

/** An entry as constants of several languages and as a ticket for several tools. */
export function CopyAs({
  catalog,
  entry,
  permalink,
  api,
}: {
  catalog: Catalog;
  entry: Entry;
  permalink: () => string;
  /** Reads which API version the reader uses; empty for all. */
  api: () => string;
}) {
  const menu = useRef<HTMLDivElement>(null);
  // Escape, a press elsewhere and moving on close it, as they do with menus.
  useEffect(() => {
    const details = menu.current?.closest('details');
    const closeUnless = ({ target }: Event) => {
      if (details && !details.contains(target as Node)) details.open = false;
    };
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (!details || key !== 'Escape') return;
      details.open = false;
      details.querySelector('summary')?.focus();
    };
    details?.addEventListener('keydown', closeOnEscape);
    document.addEventListener('pointerdown', closeUnless);
    document.addEventListener('focusin', closeUnless);
    return () => {
      details?.removeEventListener('keydown', closeOnEscape);
      document.removeEventListener('pointerdown', closeUnless);
      document.removeEventListener('focusin', closeUnless);
    };
  }, []);
  const languages = Object.keys(LANGUAGES) as readonly LanguageName[];
  const tickets = Object.keys(TICKETS) as readonly (keyof typeof TICKETS)[];
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
          text={() => constants(catalog, entry, language, permalink(), api())}
        />
      ))}
      {tickets.map((markup) => (
        <CopyButton
          key={markup}
          label={TICKETS[markup]}
          text={() => ticketOf(catalog, entry, markup, permalink(), api())}
        />
      ))}
    </div>
  );
}
