import { type Catalog, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { NearCode } from '../../domain/neighbours/near-misses.ts';

/** Codes with what they mean, each leading to its page. */
export function NearCodes({
  title,
  catalog,
  codes,
}: {
  title: string;
  catalog: Catalog;
  codes: readonly NearCode[];
}) {
  return (
    <section>
      <h2 className="text-xs font-semibold text-quiet">{title}</h2>
      <ul className="mt-1 max-w-[60rem]">
        {codes.flatMap(({ entries }) =>
          entries.map((entry) => (
            <li key={entryId(entry)} className="flex gap-4 border-t border-line py-2">
              <a href={entryHref(catalog, entry)} className="code w-14 shrink-0 font-bold">
                {entry.code}
              </a>
              <span className="w-24 shrink-0 text-quiet">
                {getById(catalog.resourcesById, entry.resource).label}
              </span>
              <span>{wordingsOf(catalog, entry)[0]?.text}</span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
