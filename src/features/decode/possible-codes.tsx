import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { firstWording } from '../../domain/catalog/wordings.ts';
import type { Decoded } from '../../domain/decode/create-decoder.ts';
import { links } from '../../domain/links.ts';
import { grouped } from '../../domain/text/english.ts';
import { Button } from '../../ui/button.tsx';
import type { Chosen } from './marked-text.tsx';

/** Id of the list item of a possible code. */
export const possibleId = (code: number): string => `possible-${code}`;

interface PossibleCodesProps {
  readonly catalog: Catalog;
  readonly possible: Decoded['possible'];
  readonly chosen: string | undefined;
  readonly onShow: (chosen: Chosen) => void;
}

/** Numbers that may be codes, although nothing in the text says so. */
export const PossibleCodes = ({ catalog, possible, chosen, onShow }: PossibleCodesProps) => (
  <section
    aria-labelledby="possible-codes"
    className="not-first:mt-4 not-first:border-t not-first:border-line not-first:pt-4"
  >
    <h2 id="possible-codes" className="mb-1 text-xs font-semibold text-quiet">
      Numbers that may be codes of this API
    </h2>
    <ul>
      {possible.map(({ code, line, count }) => {
        const id = possibleId(code);
        return (
          <li
            key={code}
            id={id}
            tabIndex={-1}
            data-possible={code}
            aria-current={id === chosen ? 'true' : undefined}
            className="finding repeated"
          >
            <div className="flex items-start justify-between gap-3">
              <p className="min-w-0">
                <a href={links.code(code)} className="code font-bold">
                  {code}
                </a>{' '}
                {catalog.entriesByCode
                  .get(code)
                  ?.map((entry) => firstWording(catalog, entry))
                  .join(' · ') ?? 'Not in the catalog'}{' '}
                <span className="text-xs text-quiet">
                  {`${count > 1 ? `${grouped(count)} times, first in ` : ''}line ${grouped(line)}`}
                </span>
              </p>
              <Button
                className="shrink-0 print:hidden"
                onClick={() => onShow({ id, shown: 'text' })}
              >
                Show in the text
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  </section>
);
