import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { constants, LANGUAGES, type LanguageName } from '../../domain/export/constants.ts';
import { ticketOf } from '../../domain/export/entry-text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';

/** Menu to copy an entry as constants in several languages or as a ticket for several tools. */
export function copyAs(catalog: Catalog, entry: Entry, permalink: string, api: string) {
  const languages = Object.keys(LANGUAGES) as readonly LanguageName[];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div
      role="group"
      aria-label="Copy as"
      // Receives the focus when something in it is pressed, also in Safari.
      tabIndex={-1}
      className="raised absolute z-10 mt-1 grid w-full gap-1 p-1"
    >
      {languages.map((language) => (
        <CopyButton
          key={language}
          label={LANGUAGES[language].label}
          text={() => constants(catalog, entry, language, permalink, api)}
        />
      ))}
      <CopyButton label="Slack" text={() => ticketOf(catalog, entry, 'slack', permalink, api)} />
      <CopyButton label="Jira" text={() => ticketOf(catalog, entry, 'jira', permalink, api)} />
    </div>
  );
}
