import { useMemo } from 'react';
import { MOST_DIGITS } from '../../domain/decode/decoded.ts';
import type { Span } from '../../domain/decode/source-map.ts';
import { grouped } from '../../domain/text/english.ts';
import { excerptsOf } from './excerpts.ts';

export const placeId = (finding: number) => `place-${finding}`;

interface MarkedTextProps {
  readonly text: string;
  readonly places: readonly Span[];
  /** How many of the places to draw; the text ends before the next. */
  readonly drawn: number;
  /** The finding that the reader looks at. */
  readonly chosen: number | undefined;
  readonly onChoose: (finding: number) => void;
}

/** The pasted text with the places of the findings marked; pressing one leads to its finding. */
export function MarkedText({ text, places, drawn, chosen, onChoose }: MarkedTextProps) {
  const excerpts = useMemo(() => excerptsOf(text, places), [text, places]);
  const end = excerpts.findIndex((one) => one.kind === 'place' && one.finding >= drawn);
  let at = 0;
  return (
    <pre className="code rounded border border-line bg-panel p-3 text-xs leading-5 break-words whitespace-pre-wrap lg:max-h-[calc(100dvh-var(--header)-72px)] lg:overflow-y-auto">
      {(end === -1 ? excerpts : excerpts.slice(0, end)).map((excerpt) => {
        const key = at;
        at += excerpt.kind === 'gap' ? excerpt.length : excerpt.text.length;
        if (excerpt.kind === 'text') return <span key={key}>{excerpt.text}</span>;
        if (excerpt.kind === 'gap') {
          return (
            <span key={key} className="block py-1 text-quiet">
              {`… ${grouped(excerpt.length)} characters without a status code …`}
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
