import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { links } from '../../domain/links.ts';
import { rangeInWords } from '../../domain/neighbours/code-ranges.ts';
import {
  longestKnownPrefix,
  type NearCode,
  nearMisses,
} from '../../domain/neighbours/near-misses.ts';
import type { CodeParam } from '../../domain/neighbours/parse-code-param.ts';
import { counted, shorten } from '../../domain/text/english.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { NearCodes } from './near-codes.tsx';

/** Nobody reads more of a nonsense address than this. */
const LONGEST = 40;

/** A code that the catalog does not hold, and all the ways on from there. */
export function UnknownCode({ catalog, asked }: { catalog: Catalog; asked: CodeParam }) {
  const text = asked.kind === 'code' ? asked.canonical : asked.text;
  const digits = asked.kind === 'code' ? asked.canonical : asked.suggestion;
  const known: NearCode | undefined = digits
    ? { code: Number(digits), entries: catalog.entriesByCode.get(Number(digits)) ?? [] }
    : undefined;
  const near = digits && known?.entries.length === 0 ? nearMisses(catalog, digits) : undefined;
  const beginning =
    asked.kind === 'code' ? longestKnownPrefix(catalog.codes, asked.canonical) : undefined;
  return (
    <article className="grid gap-6">
      <header className="grid max-w-reading justify-items-start gap-3">
        <h1 tabIndex={-1} className="text-lg font-semibold">
          <span className="code">{shorten(text, LONGEST)}</span>
          {asked.kind === 'code' ? ' is not in the catalog' : ' is not a status code'}
        </h1>
        <p className="text-base">
          {`None of the ${catalog.codes.length} codes of `}
          <a href={links.about()}>{counted(catalog.documents.length, 'document')}</a>.
        </p>
        <p className="text-xs text-quiet">
          {catalog.documents.map(({ title }) => title).join(', ')}
        </p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink
            href={links.browse([['q', text]])}
          >{`Search for “${shorten(text, LONGEST)}”`}</ButtonLink>
          {beginning && (
            <ButtonLink href={links.browse([['q', beginning]])}>
              {`Codes that begin with ${beginning}`}
            </ButtonLink>
          )}
          <ButtonLink href={links.browse()}>Browse all codes</ButtonLink>
        </div>
      </header>
      {known && known.entries.length > 0 && (
        <NearCodes title="You may have meant" catalog={catalog} codes={[known]} />
      )}
      {near && (
        <NearCodes
          title="Just below and above"
          catalog={catalog}
          codes={[...near.below, ...near.above]}
        />
      )}
      {near && near.similar.length > 0 && (
        <NearCodes title="Nearly the same digits" catalog={catalog} codes={near.similar} />
      )}
      {near && near.ranges.length > 0 && (
        <section>
          <h2 className="text-xs font-semibold text-quiet">What the codes around it are about</h2>
          <ul className="mt-1 grid gap-1">
            {near.ranges.map((range) => (
              <li key={`${range.from} ${range.resource.id}`}>
                {`${rangeInWords(catalog, range)} (${counted(range.count, 'code')})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
