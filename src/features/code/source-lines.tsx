import type { ReactElement } from 'react';
import {
  excerptOf,
  type SourceLines as Lines,
  parseSourceLines,
} from '../../domain/catalog/source-lines.ts';
import { links } from '../../domain/links.ts';

const files = new Map<string, Promise<Lines | undefined>>();

/** The file of a document, fetched once; undefined after a failure, and asked for again. */
function linesOfDocument(id: string): Promise<Lines | undefined> {
  const started =
    files.get(id) ??
    fetch(links.source(id))
      .then((response) => response.json())
      .then(parseSourceLines)
      .catch(() => void files.delete(id));
  files.set(id, started);
  return started;
}

/** Lines of a document as they stand there, with those around them in the table. */
export async function sourceLines(
  document: string,
  lines: readonly number[],
): Promise<ReactElement> {
  const excerpt = excerptOf((await linesOfDocument(document)) ?? [], lines);
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
