import type { Possible } from '../../domain/decode/decoded.ts';
import { links } from '../../domain/links.ts';
import { grouped } from '../../domain/text/english.ts';

/** Numbers that may be codes, though nothing in the text calls them that. */
export function PossibleCodes({ possible }: { possible: readonly Possible[] }) {
  if (possible.length === 0) return null;
  return (
    <section aria-label="Possible codes">
      <p className="text-quiet">
        Possible codes, although nothing here calls them that:{' '}
        {possible.map(({ code, line, count }) => (
          <span key={code} data-possible={code} className="mr-3 inline-block">
            <a href={links.code(code)} className="code">
              {code}
            </a>
            {count > 1 ? ` (${grouped(count)} times)` : ` (line ${grouped(line)})`}
          </span>
        ))}
      </p>
    </section>
  );
}
