import { links } from '../../domain/links.ts';
import { LONGEST_QUERY } from '../../domain/search/search.ts';
import { grouped } from '../../domain/text/english.ts';
import { MissingCodes } from './missing-codes.tsx';

/** What a reader is to know before the rows: what was not searched, not found, or not shown. */
export function ListNotes({
  query,
  unused,
  missing,
  hidden,
  unfilteredHref,
}: {
  query: string;
  /** Words of the query that no hit has. */
  unused: readonly string[];
  missing: readonly string[];
  /** How many hits the facets hide. */
  hidden: number;
  unfilteredHref: string;
}) {
  return (
    <>
      {query.length >= LONGEST_QUERY && (
        <p className="border-t border-line py-2">
          {`Only the first ${grouped(LONGEST_QUERY)} characters are searched. For a whole response or log, use `}
          <a href={links.decode()}>Decode</a>.
        </p>
      )}
      {unused.length > 0 && (
        <p className="border-t border-line py-2">
          {`Not used: ${unused.map((word) => `“${word}”`).join(', ')}`}
        </p>
      )}
      <MissingCodes codes={missing} />
      {query !== '' && hidden > 0 && (
        <p className="border-t border-line py-2">
          <a href={unfilteredHref}>{`Show ${hidden} hidden by filters`}</a>
        </p>
      )}
    </>
  );
}
