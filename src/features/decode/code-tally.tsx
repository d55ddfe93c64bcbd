import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Decoded, Tally } from '../../domain/decode/decoded.ts';
import { grouped } from '../../domain/decode/grouped.ts';
import { links } from '../../domain/links.ts';

/** Of fewer findings everybody sees how often each code is there. */
const MANY = 20;

const MOST_SHOWN = 30;

const KINDS = {
  one: '',
  several: 'Several meanings',
  wrapper: 'Of the whole response',
  unknown: 'Not in the catalog',
} as const satisfies Record<Tally['kind'], string>;

/** How often each code was found, where that is more than a look at the list tells. */
export function CodeTally({ catalog, decoded }: { catalog: Catalog; decoded: Decoded }) {
  const { tally, total } = decoded;
  if (total <= MANY || tally.length > total / 2) return null;
  const more = tally.length - MOST_SHOWN;
  return (
    <section aria-label="How often each code was found">
      <h2 className="mb-1 text-xs font-semibold text-quiet">How often each code was found</h2>
      <ul className="tally">
        {tally.slice(0, MOST_SHOWN).map(({ code, kind, entryId, count }) => {
          const entry = entryId === null ? undefined : getById(catalog.entriesById, entryId);
          return (
            <li key={entryId ?? `${kind} ${code}`}>
              <span className="code text-right text-quiet">{`${grouped(count)} ×`}</span>
              <a href={entry ? entryHref(catalog, entry) : links.code(code)} className="code">
                {code}
              </a>
              <span className="text-quiet">
                {entry ? getById(catalog.resourcesById, entry.resource).label : KINDS[kind]}
              </span>
              <span>{entry && wordingsOf(catalog, entry)[0]?.text}</span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className="text-quiet">{`and ${grouped(more)} more codes`}</p>}
    </section>
  );
}
