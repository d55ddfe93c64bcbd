import type { ReactElement } from 'react';
import { excerptOf, parseSourceLines } from '../../domain/catalog/source-lines.ts';
import { links } from '../../domain/links.ts';

/** The padding of the last cell would wrap; hidden, it is still copied. */
const LAST_PADDING = /^(.*? ?)( *)(\|?)$/s;

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
      {excerpt.map(({ line, text, isMeant }) => {
        const [, cells, padding, border] = LAST_PADDING.exec(text) ?? [];
        return (
          <li
            key={line}
            value={line}
            data-meant={isMeant || undefined}
            className={isMeant ? 'font-semibold text-ink' : ''}
          >
            <code className="whitespace-pre-wrap wrap-anywhere">
              {cells}
              <span className="text-[0px]">{padding}</span>
              {border}
            </code>
          </li>
        );
      })}
    </ol>
  );
}
