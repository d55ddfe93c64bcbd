import { links } from '../../domain/links.ts';
import { ButtonLink } from '../../ui/button.tsx';

/** Nothing to show: what was searched, why there is nothing, and the ways on. */
export function NoMatch({
  query,
  hidden,
  codes,
  didYouMean,
  hrefOfQuery,
  unfilteredHref,
}: {
  query: string;
  hidden: number;
  /** Numbers that were looked up and are in no document. */
  codes: readonly string[];
  didYouMean: string | undefined;
  hrefOfQuery: (q: string) => string;
  unfilteredHref: string;
}) {
  return (
    <div className="grid justify-items-start gap-3 border-t border-line py-10">
      <h2 className="text-lg font-semibold">
        {hidden > 0 ? 'The filters hide every match' : 'No code matches'}
      </h2>
      {query !== '' && (
        <p className="max-w-reading text-quiet">
          {`Searched for “${query.length > 200 ? `${query.slice(0, 200)}…` : query}” in codes and in every wording.`}
        </p>
      )}
      {hidden > 0 && (
        <ButtonLink href={unfilteredHref}>
          {`Show ${hidden} ${hidden === 1 ? 'code' : 'codes'} without filters`}
        </ButtonLink>
      )}
      {didYouMean && (
        <p>
          Did you mean <a href={hrefOfQuery(didYouMean)}>{didYouMean}</a>?
        </p>
      )}
      {hidden === 0 &&
        codes.map((code) => (
          <ButtonLink key={code} href={links.code(code)}>{`What is near ${code}`}</ButtonLink>
        ))}
      {query !== '' && <ButtonLink href={hrefOfQuery('')}>Clear the search</ButtonLink>}
    </div>
  );
}
