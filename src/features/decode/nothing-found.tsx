import type { Decoded } from '../../domain/decode/decoded.ts';
import { maskPersonal } from '../../domain/decode/ticket/mask-personal.ts';
import { links } from '../../domain/links.ts';

/** A longer text is no search. */
const LONGEST_SEARCH = 100;

/** What may stand in an address: a short line that names nobody and is no structure. */
function queryOf(text: string): string | undefined {
  const query = text.trim();
  const isShort = query !== '' && query.length <= LONGEST_SEARCH && !/[\r\n{}[\]<>]/.test(query);
  return isShort && maskPersonal(query) === query ? query : undefined;
}

/** What was looked for in a text without a status code, and where to look next. */
export function NothingFound({ decoded, text }: { decoded: Decoded; text: string }) {
  if (decoded.isHtmlPage) return null;
  const query = queryOf(text);
  return (
    <p className="text-quiet">
      Looked for status objects, labelled codes and known messages.
      {query !== undefined && (
        <>
          {' '}
          <a href={links.browse([['q', query]])}>{`Search all codes for “${query}”`}</a>
        </>
      )}
    </p>
  );
}
