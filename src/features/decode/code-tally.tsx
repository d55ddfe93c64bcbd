import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { firstWording } from '../../domain/catalog/wordings.ts';
import type { Decoded } from '../../domain/decode/create-decoder.ts';
import { findingHref } from '../../domain/decode/describe-decoded.ts';
import type { Tally } from '../../domain/decode/overview.ts';
import { counted, grouped } from '../../domain/text/english.ts';
import { Bar } from '../../ui/bars.tsx';
import { meaningInWords } from './finding-item.tsx';

/** Up to this many findings, the list itself shows how often each code occurs. */
const MANY = 20;

const MAX_SHOWN = 30;

/** How often each code was found; null where the list of findings shows it well enough. */
export function codeTally(catalog: Catalog, { tally, total, timeline }: Decoded) {
  if (total <= MANY || tally.length > total / 2) return null;
  const more = tally.length - MAX_SHOWN;
  const most = tally[0]?.count ?? 1;
  return (
    <section aria-label="How often each code was found">
      <h2 className="mb-1 text-xs font-semibold text-quiet">How often each code was found</h2>
      <ul className="tally">
        {tally.slice(0, MAX_SHOWN).map((one) => tallyLine(catalog, one, most))}
      </ul>
      {timeline && timelineFigure(timeline)}
      {more > 0 && <p className="text-quiet">{`and ${grouped(more)} more codes`}</p>}
    </section>
  );
}

function tallyLine(catalog: Catalog, { code, meaning, count, first }: Tally, most: number) {
  const entry = meaning.kind === 'one' ? getById(catalog.entriesById, meaning.entryId) : undefined;
  const href = findingHref(catalog, { code, meaning });
  return (
    <li key={first}>
      <span className="code text-right text-quiet">{`${grouped(count)} ×`}</span>
      <Bar share={count / most} />
      {href === undefined ? (
        <span className="code">{code}</span>
      ) : (
        <a href={href} className="code">
          {code}
        </a>
      )}
      <span className="text-quiet">{meaningInWords(catalog, meaning)}</span>
      <span>{entry && firstWording(catalog, entry)}</span>
    </li>
  );
}

/** When the findings were logged: one column per time interval. */
function timelineFigure({ from, to, counts }: NonNullable<Decoded['timeline']>) {
  const most = Math.max(...counts);
  const each = (to - from + 1) / counts.length;
  const [first, last] = [from, to].map((at) =>
    new Date(at * 1000).toISOString().slice(0, 19).replace('T', ' '),
  );
  const seconds = Math.max(1, Math.round(each));
  const column =
    seconds < 120 ? counted(seconds, 'second') : counted(Math.round(each / 60), 'minute');
  const caption = `Findings from ${first} to ${last}; the peak is ${grouped(most)} in ${column}`;
  return (
    <figure className="my-3">
      <svg
        role="img"
        aria-label={caption}
        className="timeline"
        viewBox={`0 0 ${counts.length} 100`}
        preserveAspectRatio="none"
      >
        {counts.map((count, at) => {
          const height = (count / most) * 100;
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position in time.
          return <rect key={at} x={at + 0.1} width="0.8" y={100 - height} height={height} />;
        })}
      </svg>
      <figcaption className="text-xs text-quiet">{caption}</figcaption>
    </figure>
  );
}
