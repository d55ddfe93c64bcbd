import { type Catalog, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { NearCode } from '../../domain/neighbours/near-misses.ts';
import type { Slip } from '../../domain/neighbours/similar-digits.ts';

/** How the code differs from what was asked for. */
const SLIPS = {
  swapped: 'two digits swapped',
  missing: 'one digit more',
  extra: 'one digit less',
  reordered: 'digits in another order',
  'one-digit': 'one other digit',
} as const satisfies Record<Slip, string>;

/** Codes with what they mean, each leading to its page. */
export function NearCodes({
  title,
  catalog,
  codes,
}: {
  title: string;
  catalog: Catalog;
  codes: readonly (NearCode & { readonly slip?: Slip })[];
}) {
  return (
    <section>
      <h2 className="text-xs font-semibold text-quiet">{title}</h2>
      <ul className="mt-1 max-w-[60rem]">
        {codes.flatMap(({ entries, slip }) =>
          entries.map((entry) => (
            <li
              key={entryId(entry)}
              className="flex flex-wrap gap-x-4 border-t border-line py-2 sm:flex-nowrap"
            >
              <a href={entryHref(catalog, entry)} className="code w-14 shrink-0 font-bold">
                {entry.code}
              </a>
              <span className="w-20 shrink-0 text-quiet">
                {getById(catalog.resourcesById, entry.resource).label}
              </span>
              {slip && <span className="shrink-0 text-quiet sm:w-44">{SLIPS[slip]}</span>}
              <span className="basis-full sm:basis-auto">
                {wordingsOf(catalog, entry)[0]?.text}
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
