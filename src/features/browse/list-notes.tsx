import type { ReactNode } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { FACET_NAMES, FACETS, type Selection } from '../../domain/filters/facets.ts';
import { links } from '../../domain/links.ts';
import { LONGEST_QUERY } from '../../domain/search/search.ts';
import { grouped } from '../../domain/text/english.ts';
import { Button } from '../../ui/button.tsx';
import { CodesInWords } from '../../ui/codes-in-words.tsx';
import { Icon } from '../../ui/icon.tsx';

interface ActiveFiltersProps {
  readonly catalog: Catalog;
  readonly selection: Selection;
  readonly onChange: (selection: Selection) => void;
}

/** The chosen filters on narrow screens, where their check boxes are in a sheet. */
export function ActiveFilters({ catalog, selection, onChange }: ActiveFiltersProps) {
  const chosen = FACET_NAMES.flatMap((name) =>
    FACETS[name]
      .options(catalog)
      .filter(({ id }) => selection[name].some((one) => one === id))
      .map((option) => ({ name, ...option })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="mb-2 flex flex-wrap gap-2 lg:hidden print:hidden">
      {chosen.map(({ name, id, label }) => (
        <li key={name + id}>
          <Button
            onClick={() =>
              onChange({ ...selection, [name]: selection[name].filter((one) => one !== id) })
            }
          >
            <span className="sr-only">Remove the filter </span>
            {label}
            <Icon name="clear" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

const Note = ({ children }: { children: ReactNode }) => (
  <p className="border-t border-line py-2">{children}</p>
);

/** What a page says of its list, whether there are rows or not. */
export interface Notes {
  readonly query: string;
  /** Numbers of the query that are not in the catalog. */
  readonly missing: readonly string[];
  /** How many hits the facets hide. */
  readonly hidden: number;
  readonly unfilteredHref: string;
  /** Words of the query that no hit has. */
  readonly unused: readonly string[];
}

/** What a reader is to know before the rows: what was not searched, not found, or not shown. */
export const ListNotes = ({ query, unused, missing, hidden, unfilteredHref }: Notes) => (
  <>
    {query.length >= LONGEST_QUERY && (
      <Note>
        {`Only the first ${grouped(LONGEST_QUERY)} characters are searched. For a whole response or log, use `}
        <a href={links.decode()}>Decode</a>.
      </Note>
    )}
    {unused.length > 0 && (
      <Note>{`Not used: ${unused.map((word) => `“${word}”`).join(', ')}`}</Note>
    )}
    {missing.length > 0 && (
      <Note>
        {'Not in the catalog: '}
        <CodesInWords
          codes={missing.map((code) => ({ code }))}
          hrefOf={({ code }) => links.code(code)}
        />
      </Note>
    )}
    {query !== '' && hidden > 0 && (
      <Note>
        <a href={unfilteredHref}>{`Show ${hidden} hidden by filters`}</a>
      </Note>
    )}
  </>
);
