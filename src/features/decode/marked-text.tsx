import { MOST_DIGITS } from '../../domain/decode/limits.ts';
import type { Span } from '../../domain/decode/span.ts';
import { excerptsOf } from './excerpts.ts';
import { gluedExcerpts } from './glued-excerpts.ts';

export const placeId = (finding: number) => `place-${finding}`;
export const findingId = (finding: number) => `finding-${finding}`;

/** Brings an element into view and puts the focus there. */
export function show(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus({ preventScroll: true });
}

/** The pasted text with the places of the findings marked; pressing one leads to its finding. */
export function MarkedText({
  text,
  places,
  chosen,
  onChoose,
}: {
  text: string;
  places: readonly Span[];
  /** The finding that the reader looks at. */
  chosen: number | undefined;
  onChoose: (finding: number) => void;
}) {
  let at = 0;
  return (
    <pre className="code rounded border border-line bg-panel p-3 text-xs leading-5 break-words whitespace-pre-wrap lg:max-h-[calc(100dvh-var(--header)-72px)] lg:overflow-y-auto">
      {gluedExcerpts(excerptsOf(text, places)).map((excerpt) => {
        const key = at;
        at += excerpt.kind === 'gap' ? excerpt.length : excerpt.text.length;
        if (excerpt.kind === 'text') return <span key={key}>{excerpt.text}</span>;
        if (excerpt.kind === 'gap') {
          return (
            <span key={key} className="block py-1 text-quiet">
              {`… ${excerpt.length.toLocaleString('en')} characters without a status code …`}
            </span>
          );
        }
        // A message that is marked may be longer than a line.
        return (
          <span
            key={key}
            className={excerpt.text.length <= MOST_DIGITS ? 'whitespace-nowrap' : undefined}
          >
            {excerpt.before}
            <button
              id={placeId(excerpt.finding)}
              type="button"
              title="Show what it means"
              aria-current={excerpt.finding === chosen ? 'true' : undefined}
              className="place"
              onClick={() => onChoose(excerpt.finding)}
            >
              {excerpt.text}
            </button>
            {excerpt.after}
          </span>
        );
      })}
    </pre>
  );
}
