import { type Catalog, entryHref } from '../../domain/catalog/create-catalog.ts';
import type { Quirk } from '../../domain/catalog/quirks/quirks-of.ts';
import { Icon } from '../../ui/icon.tsx';

/** A number, or a quotation, whose numbers are not codes. */
const QUOTED_OR_NUMBER = /(“[^”]*”|\b\d+\b)/;

/** Quirks, one sentence each, with links on the codes of entries. */
export function QuirkList({ catalog, quirks }: { catalog: Catalog; quirks: readonly Quirk[] }) {
  if (quirks.length === 0) return null;
  return (
    <section className="max-w-reading">
      <h3 className="text-xs font-semibold text-quiet">Notes on this code</h3>
      <ul className="mt-1 grid gap-1.5">
        {quirks.map(({ rule, sentence, entries }) => (
          <li key={rule + sentence} data-quirk={rule} className="flex gap-2">
            <Icon name="note" className="mt-0.5 text-quiet" />
            <span>
              {sentence.split(QUOTED_OR_NUMBER).map((text) => {
                const entry = entries?.find(({ code }) => String(code) === text);
                return entry ? (
                  <a key={text} href={entryHref(catalog, entry)} className="code">
                    {text}
                  </a>
                ) : (
                  text
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
