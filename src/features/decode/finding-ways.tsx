import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Finding } from '../../domain/decode/decoded.ts';
import { links } from '../../domain/links.ts';
import { EntryList } from './entry-list.tsx';

/** Where else to look: other meanings, candidates, the nearest codes. */
export function FindingWays({
  catalog,
  finding: { meaning, documented, message },
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
      return (
        <p className="flex flex-wrap items-baseline gap-x-2">
          {meaning.nearest.length > 0 && <span className="text-quiet">Close to it: </span>}
          {meaning.nearest.map((code) => (
            <a
              key={code}
              href={links.code(code)}
              className="code pointer-coarse:min-h-11 pointer-coarse:py-2.5"
            >
              {code}
            </a>
          ))}
        </p>
      );
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
