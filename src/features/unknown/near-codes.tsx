import { type Catalog, entryHref, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { NearCode, Typo } from '../../domain/neighbours/near-misses.ts';

/** How the code differs from what was asked for. */
const TYPOS = {
  swapped: 'two digits swapped',
  missing: 'one digit more',
  extra: 'one digit less',
  reordered: 'digits in another order',
  'one-digit': 'one other digit',
} as const satisfies Record<Typo, string>;

/** Codes with what they mean, each leading to its page. */
export function NearCodes({
  title,
  catalog,
  codes,
}: {
  title: string;
  catalog: Catalog;
  codes: readonly (NearCode & { readonly typo?: Typo })[];
}) {
  return (
    <section>
      <h2 className="text-xs font-semibold text-quiet">{title}</h2>
      <ul className="mt-1 max-w-[60rem]">
        {codes.flatMap(({ entries, typo }) =>
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
              {typo && <span className="shrink-0 text-quiet sm:w-44">{TYPOS[typo]}</span>}
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
