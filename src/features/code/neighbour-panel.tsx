import type { ReactNode } from 'react';
import { type Catalog, entryHref, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Neighbours } from '../../domain/neighbours/create-neighbours.ts';
import { capitalised, counted, inWords } from '../../domain/text/english.ts';

/** One number may say the same for several resources. */
const sayers = (codes: number, meanings: number) =>
  codes > 1 ? counted(codes, 'code') : counted(meanings, 'meaning');

/** Beside an entry: what stands near it, worked out from the documents. */
export function NeighbourPanel({
  catalog,
  entry,
  neighbours,
}: {
  catalog: Catalog;
  entry: Entry;
  neighbours: Neighbours;
}) {
  const { sharedMessages, previous, next, similarMessages } = neighbours;
  const { label } = getById(catalog.resourcesById, entry.resource);
  const beside = [
    { where: 'before', entry: previous },
    { where: 'after', entry: next },
  ].flatMap(({ where, entry: other }) => (other ? [{ where, entry: other }] : []));
  return (
    <aside aria-label={`Neighbours of ${entry.code}, ${label}`} className="neighbours">
      {sharedMessages.map(({ text, entries, codes }) => (
        <Group
          key={text}
          title={`${sayers(codes, entries.length + 1)} say “${text.replace(/\.$/, '')}”`}
          isPrinted
          note="The message alone does not tell them apart."
        >
          <CodeLinks catalog={catalog} entries={entries} />
        </Group>
      ))}
      {similarMessages.length > 0 && (
        <Group title="Differ by a word or two">
          <ul className="grid gap-1">
            {similarMessages.map(({ text, entries }) => (
              <li key={text}>
                <CodeLinks catalog={catalog} entries={entries} />
                {text}
              </li>
            ))}
          </ul>
        </Group>
      )}
      {beside.length > 0 && (
        <Group title={`${capitalised(inWords(beside.map(({ where }) => where)))}, ${label}`}>
          <EntryList catalog={catalog} entries={beside.map((one) => one.entry)} />
        </Group>
      )}
    </aside>
  );
}

function Group({
  title,
  note,
  isPrinted = false,
  children,
}: {
  title: string;
  note?: string;
  /** On paper only what bears on the meaning itself. */
  isPrinted?: boolean;
  children: ReactNode;
}) {
  return (
    <section data-printed={isPrinted || undefined}>
      <h3 className="text-xs font-semibold text-quiet">{title}</h3>
      {note && <p className="text-xs text-quiet">{note}</p>}
      <div className="mt-1">{children}</div>
    </section>
  );
}

/** Numbers only, for entries that all say the same. */
function CodeLinks({ catalog, entries }: { catalog: Catalog; entries: readonly Entry[] }) {
  return (
    <span>
      {entries.map((entry) => (
        <a
          key={entryId(entry)}
          href={entryHref(catalog, entry)}
          title={getById(catalog.resourcesById, entry.resource).label}
          className="code mr-2 inline-block"
        >
          {entry.code}
        </a>
      ))}
    </span>
  );
}

function EntryList({ catalog, entries }: { catalog: Catalog; entries: readonly Entry[] }) {
  return (
    <ul className="grid gap-1">
      {entries.map((entry) => (
        <li key={entryId(entry)}>
          <a href={entryHref(catalog, entry)} className="code mr-2">
            {entry.code}
          </a>
          {wordingsOf(catalog, entry)[0]?.text}
        </li>
      ))}
    </ul>
  );
}
