import { type Catalog, entryHref } from '../../domain/catalog/create-catalog.ts';
import type { Quirk } from '../../domain/catalog/quirks/quirk.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { Icon } from '../../ui/icon.tsx';

/** Quirks of the documents, a sentence each. */
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
              {sentenceParts(sentence, entries ?? []).map(({ text, entry }) =>
                entry ? (
                  <a key={text} href={entryHref(catalog, entry)} className="code">
                    {text}
                  </a>
                ) : (
                  text
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A part of a sentence, with the entry that it names. */
interface SentencePart {
  readonly text: string;
  readonly entry?: Entry;
}

/**
 * Splits a sentence so that the codes of entries in it can be linked. Quotations are texts of
 * documents, whose numbers are no codes.
 */
export function sentenceParts(
  sentence: string,
  entries: readonly Entry[],
): readonly SentencePart[] {
  return sentence
    .split(/(“[^”]*”|\b\d+\b)/)
    .filter((text) => text !== '')
    .map((text) => {
      const entry = entries.find(({ code }) => String(code) === text);
      return entry ? { text, entry } : { text };
    });
}
