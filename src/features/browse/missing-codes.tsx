import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { links } from '../../domain/links.ts';
import type { SearchAnswer } from '../../domain/search/search.ts';

/** Numbers that were asked for, begin no code of the catalog, and are no value of a message. */
export function missingCodes(
  catalog: Catalog,
  { searched, hits: [best] }: SearchAnswer,
): readonly string[] {
  const values = Object.values(best?.values ?? {});
  return searched.codes.filter(
    (digits) =>
      !catalog.codes.some((code) => String(code).startsWith(digits)) &&
      !values.some((value) => value.includes(digits)),
  );
}

/** Says which of several numbers are not among the rows, and leads to what is near them. */
export function MissingCodes({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <p className="border-t border-line py-2">
      {'Not in the catalog: '}
      {codes.map((code, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <a href={links.code(code)} className="code">
            {code}
          </a>
        </span>
      ))}
    </p>
  );
}
