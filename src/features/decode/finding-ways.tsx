import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Finding } from '../../domain/decode/decoded.ts';
import { links } from '../../domain/links.ts';
import { nearMisses } from '../../domain/neighbours/near-misses.ts';
import { EntryList } from './entry-list.tsx';

/** Where else to look: other meanings, candidates, the nearest codes. */
export function FindingWays({
  catalog,
  finding: { code, meaning, documented, message },
}: {
  catalog: Catalog;
  finding: Finding;
}) {
  const list = (ids: readonly string[]) => (
    <EntryList catalog={catalog} ids={ids} message={message} />
  );
  switch (meaning.kind) {
    case 'several':
      return list(meaning.candidates);
    case 'unknown':
      return <NearestCodes catalog={catalog} code={code} />;
    case 'one':
      return (
        <>
          {(documented?.messageOf.length ?? 0) > 0 && (
            <div>
              <p className="text-xs text-quiet">The message is documented for:</p>
              {list(documented?.messageOf ?? [])}
            </div>
          )}
          {meaning.others.length > 0 && (
            <details>
              <summary className="text-xs text-quiet">
                {`${meaning.others.length} other ${meaning.others.length === 1 ? 'entry' : 'entries'}`}
              </summary>
              {list(meaning.others)}
            </details>
          )}
        </>
      );
    case 'wrapper':
      return null;
  }
}

/** The codes that may have been meant by one that is not in the catalog. */
function NearestCodes({ catalog, code }: { catalog: Catalog; code: number | null }) {
  const { below, above, similar } = nearMisses(catalog, String(code));
  const nearest = [...new Set([...similar, ...below, ...above].map((near) => near.code))];
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      {nearest.length > 0 && <span className="text-quiet">Close to it: </span>}
      {nearest.map((near) => (
        <a
          key={near}
          href={links.code(near)}
          className="code pointer-coarse:min-h-11 pointer-coarse:py-2.5"
        >
          {near}
        </a>
      ))}
    </p>
  );
}
