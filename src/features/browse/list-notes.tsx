import type { ReactNode } from 'react';
import { links } from '../../domain/links.ts';
import { MAX_QUERY_LENGTH } from '../../domain/search/search.ts';
import { grouped } from '../../domain/text/english.ts';
import { CodesInWords } from '../../ui/codes-in-words.tsx';

const Note = ({ children }: { children: ReactNode }) => (
  <p className="border-t border-line py-2">{children}</p>
);

/** Notes on the list, with or without rows. */
export interface Notes {
  readonly query: string;
  /** Codes in the query that are not in the catalog. */
  readonly missing: readonly string[];
  readonly hidden: number;
  /** Undefined where the query must not be in a link. */
  readonly unfilteredHref: string | undefined;
  /** Words of the query that match no hit. */
  readonly unused: readonly string[];
}

/** Notes above the list: what was not searched, not found or not shown. */
export const listNotes = ({ query, unused, missing, hidden, unfilteredHref }: Notes) => (
  <>
    {query.length >= MAX_QUERY_LENGTH && (
      <Note>
        {`Only the first ${grouped(MAX_QUERY_LENGTH)} characters are searched. For a whole response or log, use `}
        <a href={links.decode()}>Decode</a>.
      </Note>
    )}
    {unused.length > 0 && <Note>{`Ignored: ${unused.map((word) => `“${word}”`).join(', ')}`}</Note>}
    {missing.length > 0 && (
      <Note>
        {'Not in the catalog: '}
        <CodesInWords codes={missing.map((code) => [code, links.code(code)])} />
      </Note>
    )}
    {query !== '' && hidden > 0 && (
      <Note>
        {unfilteredHref ? (
          <a href={unfilteredHref}>{`Show ${hidden} hidden by filters`}</a>
        ) : (
          `${hidden} hidden by filters`
        )}
      </Note>
    )}
  </>
);
