import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { links } from '../../domain/links.ts';
import type { SearchAnswer } from '../../domain/search/search.ts';

/** Numbers that were asked for and begin no code of the catalog. */
export function missingCodes(catalog: Catalog, { searched }: SearchAnswer): readonly string[] {
  return searched.codes.filter(
    (digits) => !catalog.codes.some((code) => String(code).startsWith(digits)),
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
