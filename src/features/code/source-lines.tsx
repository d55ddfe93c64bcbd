import { use, useEffect } from 'react';
import {
  excerptOf,
  type SourceLines as Lines,
  parseSourceLines,
} from '../../domain/catalog/source-lines.ts';
import { links } from '../../domain/links.ts';

const files = new Map<string, Promise<Lines | undefined>>();

/** The file of a document, fetched once; undefined after a failure. */
function linesOfDocument(id: string): Promise<Lines | undefined> {
  const started =
    files.get(id) ??
    fetch(links.source(id))
      .then((response) => response.json())
      .then(parseSourceLines)
      .catch(() => undefined);
  files.set(id, started);
  return started;
}

/** Lines of a document as they stand there, with those around them in the table. */
export function SourceLines({ document, lines }: { document: string; lines: readonly number[] }) {
  const source = use(linesOfDocument(document));
  // What failed is asked for again when it is next opened.
  useEffect(() => () => void (source ?? files.delete(document)), [source, document]);
  const excerpt = excerptOf(source ?? [], lines);
  if (excerpt.length === 0) return <p>The lines could not be loaded. Close and open this again.</p>;
  return (
    <ol className="my-1 list-decimal bg-panel py-1 pr-2 pl-12">
      {excerpt.map(({ line, text, isMeant }) => (
        <li
          key={line}
          value={line}
          data-meant={isMeant || undefined}
          className={isMeant ? 'font-semibold text-ink' : ''}
        >
          <code className="whitespace-pre-line wrap-anywhere">{text}</code>
        </li>
      ))}
    </ol>
  );
}
