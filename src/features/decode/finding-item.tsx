import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Finding } from '../../domain/decode/decoded.ts';
import { links } from '../../domain/links.ts';
import { Button } from '../../ui/button.tsx';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';
import { findingId, placeId, show } from './marked-text.tsx';

/** One status object: what it says, where it stands, and what the documents say of it. */
export function FindingItem({
  catalog,
  finding,
  index,
}: {
  catalog: Catalog;
  finding: Finding;
  index: number;
}) {
  const { code, meaning, documented, message, path, line, column } = finding;
  return (
    <li
      id={findingId(index)}
      tabIndex={-1}
      data-code={code ?? undefined}
      data-entry={meaning.kind === 'one' ? meaning.entryId : undefined}
      data-candidates={meaning.kind === 'several' ? meaning.candidates.join(' ') : undefined}
      className="grid gap-1.5 border-t border-line py-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="code text-lg font-bold">{code ?? 'No code'}</span>
        <Meant catalog={catalog} finding={finding} />
        {documented?.categories.map((id) => (
          <CategoryBadge key={id} {...getById(catalog.categoriesById, id)} />
        ))}
        <Button className="ml-auto print:hidden" onClick={() => show(placeId(index))}>
          Show in the text
        </Button>
      </div>
      {message !== null && <p className="text-base">{message}</p>}
      <p className="text-xs text-quiet">
        <span className="code">{path ?? `line ${line}, column ${column}`}</span>
      </p>
      {documented && <Wording documented={documented} received={message} />}
      <p className="text-xs text-quiet">{meaning.why}</p>
      <Ways catalog={catalog} finding={finding} />
    </li>
  );
}

/** The resource whose code it is, as a link to it. */
function Meant({ catalog, finding: { meaning } }: { catalog: Catalog; finding: Finding }) {
  switch (meaning.kind) {
    case 'one': {
      const entry = getById(catalog.entriesById, meaning.entryId);
      return (
        <a href={entryHref(catalog, entry)}>
          {getById(catalog.resourcesById, entry.resource).label}
        </a>
      );
    }
    case 'several':
      return <span className="text-quiet">{`One of ${meaning.candidates.length} meanings`}</span>;
    case 'wrapper':
      return <span className="text-quiet">Of the whole response</span>;
    case 'unknown':
      return <span className="text-quiet">Not in the catalog</span>;
  }
}

function Wording({
  documented: { wording, values, difference },
  received,
}: {
  documented: NonNullable<Finding['documented']>;
  received: string | null;
}) {
  return (
    <>
      {wording !== received && (
        <p>
          <span className="text-xs text-quiet">Documented: </span>
          {wording}
        </p>
      )}
      {values.map(({ name, value }) => (
        <p key={name + value}>
          <span className="code text-xs text-quiet">{`${name} = `}</span>
          <span className="code font-medium">{value}</span>
        </p>
      ))}
      {difference && received !== null && (
        <p>
          <span className="text-xs text-quiet">Differs from the document: </span>
          <WordDiff parts={difference} />
        </p>
      )}
    </>
  );
}

/** Where else to look: other meanings, candidates, the nearest codes. */
function Ways({
  catalog,
  finding: { meaning, documented },
}: {
  catalog: Catalog;
  finding: Finding;
}) {
  const list = (ids: readonly string[]) => (
    <ul className="grid gap-1">
      {ids.map((id) => {
        const entry = getById(catalog.entriesById, id);
        return (
          <li key={id}>
            <a href={entryHref(catalog, entry)} className="code mr-2">
              {entry.code}
            </a>
            {`${getById(catalog.resourcesById, entry.resource).label}: ${wordingsOf(catalog, entry)[0]?.text}`}
          </li>
        );
      })}
    </ul>
  );
  switch (meaning.kind) {
    case 'several':
      return list(meaning.candidates);
    case 'unknown':
      return (
        <p>
          {meaning.nearest.length > 0 && <span className="text-quiet">Nearest codes: </span>}
          {meaning.nearest.map((code) => (
            <a key={code} href={links.code(code)} className="code mr-2">
              {code}
            </a>
          ))}
        </p>
      );
    case 'one':
      return (
        <>
          {(documented?.messageOf.length ?? 0) > 0 && (
            <div>
              <p className="text-xs text-quiet">The message is documented for:</p>
              {list(documented?.messageOf ?? [])}
            </div>
          )}
          {meaning.others.length > 0 && (
            <details>
              <summary className="text-xs text-quiet">
                {`${meaning.others.length} other ${meaning.others.length === 1 ? 'meaning' : 'meanings'}`}
              </summary>
              {list(meaning.others)}
            </details>
          )}
        </>
      );
    case 'wrapper':
      return null;
  }
}
