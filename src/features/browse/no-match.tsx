import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { firstWording } from '../../domain/catalog/wordings.ts';
import { links } from '../../domain/links.ts';
import { nearMisses } from '../../domain/neighbours/near-misses.ts';
import { counted, inWords } from '../../domain/text/english.ts';
import { ButtonLink } from '../../ui/button.tsx';
import type { Notes } from './list-notes.tsx';

interface NoMatchProps extends Notes {
  readonly catalog: Catalog;
  readonly didYouMean: string | undefined;
  readonly hrefOfQuery: (q: string) => string;
}

/** The empty state, below a status with the query: why nothing matches, and what to try instead. */
export function NoMatch(props: NoMatchProps) {
  const { query, hidden, catalog, missing, didYouMean, hrefOfQuery } = props;
  const isMissing = hidden === 0 && missing.length > 0;
  return (
    <div className="grid justify-items-start gap-3 border-t border-line py-10">
      <h2 className="text-lg font-semibold">
        {hidden > 0
          ? 'The filters hide every match'
          : isMissing
            ? `${inWords(missing)} ${missing.length === 1 ? 'is' : 'are'} not in the catalog`
            : 'No code matches'}
      </h2>
      {hidden > 0 && props.unfilteredHref && (
        <ButtonLink href={props.unfilteredHref}>
          {`Show ${counted(hidden, 'entry')} without filters`}
        </ButtonLink>
      )}
      {didYouMean && (
        <p>
          Did you mean <a href={hrefOfQuery(didYouMean)}>{didYouMean}</a>?
        </p>
      )}
      {isMissing &&
        missing.map((missed) => {
          const { below, above } = nearMisses(catalog, missed);
          return (
            <div key={missed} className="grid gap-1">
              <p>
                {missing.length === 1 ? 'The nearest codes:' : `The codes nearest to ${missed}:`}
              </p>
              <ul>
                {[...below, ...above].map(({ code, entries }) => (
                  <li
                    key={code}
                    className="flex min-h-8 items-baseline gap-3 pointer-coarse:min-h-11"
                  >
                    <a href={links.code(code)} className="code font-bold">
                      {code}
                    </a>
                    {entries.map((entry) => firstWording(catalog, entry)).join(' · ')}
                  </li>
                ))}
              </ul>
              <a href={links.code(missed)}>{`Codes near ${missed}`}</a>
            </div>
          );
        })}
      {query !== '' && <ButtonLink href={hrefOfQuery('')}>Clear the search</ButtonLink>}
    </div>
  );
}
