import { Fragment } from 'react';
import { type Catalog, entryHref, entryId } from '../../domain/catalog/create-catalog.ts';
import { resourceLabel, resourcePlural } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { firstWording } from '../../domain/catalog/wordings.ts';
import type { Related } from '../../domain/neighbours/related.ts';
import { withoutFinalPunctuation } from '../../domain/text/english.ts';

/** Entries with the same or a similar message, and nearby codes of the resource. */
export function neighbourPanel(catalog: Catalog, entry: Entry, { neighbours }: Related) {
  const { sharedMessages, previous, next, similarMessages } = neighbours;
  const label = resourceLabel(catalog, entry);
  const nearby = [previous, next]
    .filter((other) => other !== undefined)
    .map((other) => ({ text: firstWording(catalog, other), entries: [other] }));
  const lists = [
    { title: 'Similar messages', messages: similarMessages },
    { title: `Nearby codes for ${resourcePlural(catalog, entry)}`, messages: nearby },
  ];
  return (
    <aside aria-label={`Neighbours of ${entry.code}, ${label}`} className="neighbours">
      {sharedMessages.map(({ text, entries, codes }) => (
        <section key={text} data-printed={true}>
          <h3 className="text-xs font-semibold text-quiet">
            {codes > 1 ? 'Same message' : 'Same message, other resource'}
          </h3>
          <p className="mb-1 text-xs text-quiet">{`“${withoutFinalPunctuation(text)}”`}</p>
          {codeLinks(catalog, entries)}
        </section>
      ))}
      {lists
        .filter(({ messages }) => messages.length > 0)
        .map(({ title, messages }) => (
          <section key={title}>
            <h3 className="text-xs font-semibold text-quiet">{title}</h3>
            <ul className="mt-1 grid gap-1">
              {messages.map(({ text, entries }) => (
                <li key={entries.map(entryId).join()}>
                  {codeLinks(catalog, entries)} {text}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </aside>
  );
}

/** Codes without messages, for entries that share one. */
const codeLinks = (catalog: Catalog, entries: readonly Entry[]) => (
  <span>
    {entries.map((entry) => (
      <Fragment key={entryId(entry)}>
        <a
          href={entryHref(catalog, entry)}
          title={resourceLabel(catalog, entry)}
          className="code mr-1 inline-block"
        >
          {entry.code}
        </a>{' '}
      </Fragment>
    ))}
  </span>
);
