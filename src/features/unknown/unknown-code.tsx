import { type Catalog, entryHref, entryId } from '../../domain/catalog/create-catalog.ts';
import { markedTitle, resourceLabel } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { firstWording } from '../../domain/catalog/wordings.ts';
import { links } from '../../domain/links.ts';
import {
  longestKnownPrefix,
  nearMisses,
  rangeInWords,
  TYPOS,
  type Typo,
} from '../../domain/neighbours/near-misses.ts';
import type { CodeParam } from '../../domain/neighbours/parse-code-param.ts';
import { counted, shorten } from '../../domain/text/english.ts';
import { ButtonLink } from '../../ui/button.tsx';

/** A longer parameter is cut in headings and buttons. */
const MAX_SHOWN = 40;

/** A code that is not in the catalog, with codes that may be meant. */
export function UnknownCode({ catalog, asked }: { catalog: Catalog; asked: CodeParam }) {
  const isCode = asked.kind === 'code';
  const text = isCode ? asked.canonical : asked.text;
  const digits = isCode ? asked.canonical : asked.suggestion;
  const known = catalog.entriesByCode.get(Number(digits ?? Number.NaN));
  const near = digits && !known ? nearMisses(catalog, digits) : undefined;
  const prefix = isCode && longestKnownPrefix(catalog.codes, text);
  return (
    <article className="grid gap-6">
      <header className="grid max-w-reading justify-items-start gap-3">
        <h1 tabIndex={-1}>
          <span className="code">{shorten(text, MAX_SHOWN)}</span>
          {isCode ? ' is not in the catalog' : ' is not a status code'}
        </h1>
        <p className="text-base">
          {`Not among the ${counted(catalog.codes.length, 'code')} in our `}
          <a href={links.about()}>{counted(catalog.documents.length, 'document')}</a>.
        </p>
        <p className="text-xs text-quiet">
          {catalog.documents.map((one) => markedTitle(catalog, one)).join(', ')}
        </p>
        <div className="flex flex-wrap gap-2">
          {!isCode && (
            <ButtonLink href={links.browse([['q', text]])}>
              {`Search for “${shorten(text, MAX_SHOWN)}”`}
            </ButtonLink>
          )}
          {prefix && (
            <ButtonLink href={links.browse([['q', prefix]])}>
              {`Codes that begin with ${prefix}`}
            </ButtonLink>
          )}
          <ButtonLink href={links.browse()}>Browse all codes</ButtonLink>
        </div>
      </header>
      {nearCodes(catalog, 'Did you mean', known ? [{ entries: known }] : [])}
      {nearCodes(catalog, 'Nearest codes', near ? [...near.below, ...near.above] : [])}
      {nearCodes(catalog, 'Similar numbers', near?.similar ?? [])}
      {near && near.ranges.length > 0 && (
        <section>
          <h2 className="text-xs font-semibold text-quiet">This range</h2>
          <ul className="mt-1 grid gap-1">
            {near.ranges.map((range) => (
              <li key={`${range.from} ${range.resource.id}`}>
                <a href={links.range(range.from, range.to, range.resource.id)}>
                  {rangeInWords(catalog, range)}
                </a>
                {` (${counted(range.count, 'code')})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

type NearCode = { readonly entries: readonly Entry[]; readonly typo?: Typo };

/** Codes with messages, linked to their pages. */
const nearCodes = (catalog: Catalog, title: string, codes: readonly NearCode[]) =>
  codes.length > 0 && (
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
              </a>{' '}
              <span className="w-24 shrink-0 text-quiet">{resourceLabel(catalog, entry)}</span>{' '}
              {typo && <span className="shrink-0 text-quiet sm:w-44">{TYPOS[typo]}</span>}{' '}
              <span className="basis-full sm:basis-auto">{firstWording(catalog, entry)}</span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
