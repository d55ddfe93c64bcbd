import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Decoded, Tally } from '../../domain/decode/decoded.ts';
import { findingHref } from '../../domain/decode/finding-href.ts';
import { grouped } from '../../domain/text/english.ts';
import { meaningInWords } from './meaning-in-words.ts';

/** Of fewer findings everybody sees how often each code is there. */
const MANY = 20;

const MOST_SHOWN = 30;

/** How often each code was found, where that is more than a look at the list tells. */
export function CodeTally({ catalog, decoded }: { catalog: Catalog; decoded: Decoded }) {
  const { tally, total } = decoded;
  if (total <= MANY || tally.length > total / 2) return null;
  const more = tally.length - MOST_SHOWN;
  return (
    <section aria-label="How often each code was found">
      <h2 className="mb-1 text-xs font-semibold text-quiet">How often each code was found</h2>
      <ul className="tally">
        {tally.slice(0, MOST_SHOWN).map((one) => (
          <TallyLine
            key={one.first ?? `${one.meaning.kind} ${one.code}`}
            catalog={catalog}
            tally={one}
          />
        ))}
      </ul>
      {more > 0 && <p className="text-quiet">{`and ${grouped(more)} more codes`}</p>}
    </section>
  );
}

function TallyLine({ catalog, tally }: { catalog: Catalog; tally: Tally }) {
  const { code, meaning, count } = tally;
  const entry = meaning.kind === 'one' ? getById(catalog.entriesById, meaning.entryId) : undefined;
  const href = findingHref(catalog, tally);
  return (
    <li>
      <span className="code text-right text-quiet">{`${grouped(count)} ×`}</span>
      {href === undefined ? (
        <span className="code">{code}</span>
      ) : (
        <a href={href} className="code">
          {code}
        </a>
      )}
      <span className="text-quiet">
        {meaning.kind === 'one'
          ? entry && getById(catalog.resourcesById, entry.resource).label
          : meaningInWords(meaning)}
      </span>
      <span>{entry && wordingsOf(catalog, entry)[0]?.text}</span>
    </li>
  );
}
