import type { ReactElement } from 'react';
import { excerptOf, parseSourceLines } from '../../domain/catalog/source-lines.ts';
import { links } from '../../domain/links.ts';

/** The original lines of a document, with the lines around them in the table. Rejects if missing. */
export async function sourceLines(
  document: string,
  lines: readonly number[],
): Promise<ReactElement> {
  const response = await fetch(links.source(document));
  const excerpt = excerptOf(parseSourceLines(await response.json()) ?? [], lines);
  if (excerpt.length === 0) throw new Error(`${document} has no line ${lines[0]}.`);
  return (
    <ol className="my-1 list-decimal bg-panel py-1 pr-2 pl-12">
      {excerpt.map(({ line, text, isMeant }) => (
        <li
          key={line}
          value={line}
          data-meant={isMeant || undefined}
          className={isMeant ? 'font-semibold text-ink' : ''}
        >
          <code className="whitespace-pre-wrap wrap-anywhere">{text}</code>
        </li>
      ))}
    </ol>
  );
}
