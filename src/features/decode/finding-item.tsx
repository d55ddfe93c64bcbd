import { memo } from 'react';
import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { Finding } from '../../domain/decode/decoded.ts';
import { findingHref } from '../../domain/decode/finding-href.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { DocumentedCategories, DocumentedWording } from './finding-documented.tsx';
import { FindingWays } from './finding-ways.tsx';
import { meaningInWords } from './meaning-in-words.ts';
import { findingId } from './show.ts';

/**
 * One status object: what it says, where it stands, and what the documents say of it. Memoised:
 * there may be two thousand of them, and one is chosen at a time.
 */
export const FindingItem = memo(function FindingItem({
  catalog,
  finding,
  index,
  isChosen,
  isAmongOthers,
  onShow,
}: {
  catalog: Catalog;
  finding: Finding;
  /** Its place among the findings. */
  index: number;
  isChosen: boolean;
  /** Whether there are other responses, so that a path alone does not say where it stands. */
  isAmongOthers: boolean;
  /** Leads to its place in the text. */
  onShow: (index: number) => void;
}) {
  const { code, meaning, documented, message, path, line, column } = finding;
  const entry = meaning.kind === 'one' ? catalog.entriesById.get(meaning.entryId) : undefined;
  return (
    <li
      id={findingId(index)}
      tabIndex={-1}
      aria-current={isChosen ? 'true' : undefined}
      data-code={code ?? undefined}
      data-entry={meaning.kind === 'one' ? meaning.entryId : undefined}
      data-candidates={meaning.kind === 'several' ? meaning.candidates.join(' ') : undefined}
      className="finding"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CodeLink catalog={catalog} finding={finding} />
        {documented && (
          <DocumentedCategories catalog={catalog} entry={entry} documented={documented} />
        )}
      </div>
      {message !== null && <p className="text-base">{message}</p>}
      <div className="flex items-center justify-between gap-3">
        <p className="code min-w-0 wrap-anywhere text-xs text-quiet">
          {isAmongOthers && path !== null
            ? `line ${line}, ${path}`
            : (path ?? `line ${line}, column ${column}`)}
        </p>
        <Button className="shrink-0 print:hidden" onClick={() => onShow(index)}>
          Show in the text
        </Button>
      </div>
      {documented?.contradiction && (
        <p className="flex gap-1.5">
          <Icon name="note" className="mt-0.5" />
          {documented.contradiction}
        </p>
      )}
      {documented && (
        <DocumentedWording
          catalog={catalog}
          entry={entry}
          documented={documented}
          received={message}
        />
      )}
      {meaning.why !== null && <p className="text-xs text-quiet">{meaning.why}</p>}
      <FindingWays catalog={catalog} finding={finding} />
    </li>
  );
});

/** The code and whose it is, as a link to its page. */
function CodeLink({ catalog, finding }: { catalog: Catalog; finding: Finding }) {
  const { code, meaning } = finding;
  const href = findingHref(catalog, finding);
  const number = <span className="code text-lg font-bold">{code ?? 'No code'}</span>;
  if (meaning.kind === 'one') {
    const { resource } = getById(catalog.entriesById, meaning.entryId);
    return (
      <a href={href} className="inline-flex items-baseline gap-2">
        {number}
        {getById(catalog.resourcesById, resource).label}
      </a>
    );
  }
  return (
    <>
      {href === undefined ? number : <a href={href}>{number}</a>}
      <span className="text-quiet">{meaningInWords(meaning)}</span>
    </>
  );
}
