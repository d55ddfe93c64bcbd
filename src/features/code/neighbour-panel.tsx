import { Fragment, type ReactNode } from 'react';
import { type Catalog, entryHref, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Neighbours } from '../../domain/neighbours/related.ts';

interface NeighbourPanelProps {
  readonly catalog: Catalog;
  readonly entry: Entry;
  readonly neighbours: Neighbours;
}

/** Entries with the same or a similar message, and the next codes of the resource. */
export function NeighbourPanel({ catalog, entry, neighbours }: NeighbourPanelProps) {
  const { sharedMessages, previous, next, similarMessages } = neighbours;
  const { label } = getById(catalog.resourcesById, entry.resource);
  const nearby = [previous, next].filter((other) => other !== undefined);
  return (
    <aside aria-label={`Neighbours of ${entry.code}, ${label}`} className="neighbours">
      {sharedMessages.map(({ text, entries, codes }) => (
        <Group
          key={text}
          title="Same message"
          isPrinted
          note={`Several ${codes > 1 ? 'codes' : 'resources'} share “${text.replace(/\.$/, '')}”`}
        >
          <CodeLinks catalog={catalog} entries={entries} />
        </Group>
      ))}
      {similarMessages.length > 0 && (
        <Group title="Similar messages">
          <ul className="grid gap-1">
            {similarMessages.map(({ text, entries }) => (
              <li key={text}>
                <CodeLinks catalog={catalog} entries={entries} /> {text}
              </li>
            ))}
          </ul>
        </Group>
      )}
      {nearby.length > 0 && (
        <Group title={`Nearby ${label.toLowerCase()} codes`}>
          <EntryList catalog={catalog} entries={nearby} />
        </Group>
      )}
    </aside>
  );
}

interface GroupProps {
  readonly title: string;
  readonly note?: string;
  /** Whether it is printed. */
  readonly isPrinted?: boolean;
  readonly children: ReactNode;
}

function Group({ title, note, isPrinted = false, children }: GroupProps) {
  return (
    <section data-printed={isPrinted || undefined}>
      <h3 className="text-xs font-semibold text-quiet">{title}</h3>
      {note && <p className="text-xs text-quiet">{note}</p>}
      <div className="mt-1">{children}</div>
    </section>
  );
}

/** Codes without their messages, which are the same. */
function CodeLinks({ catalog, entries }: { catalog: Catalog; entries: readonly Entry[] }) {
  return (
    <span>
      {entries.map((entry) => (
        <Fragment key={entryId(entry)}>
          <a
            href={entryHref(catalog, entry)}
            title={getById(catalog.resourcesById, entry.resource).label}
            className="code mr-1 inline-block"
          >
            {entry.code}
          </a>{' '}
        </Fragment>
      ))}
    </span>
  );
}

function EntryList({ catalog, entries }: { catalog: Catalog; entries: readonly Entry[] }) {
  return (
    <ul className="grid gap-1">
      {entries.map((entry) => (
        <li key={entryId(entry)}>
          <a href={entryHref(catalog, entry)} className="code mr-1">
            {entry.code}
          </a>{' '}
          {wordingsOf(catalog, entry)[0]?.text}
        </li>
      ))}
    </ul>
  );
}
