import { useMemo } from 'react';
import type { Span } from '../../domain/decode/source-map.ts';
import { grouped } from '../../domain/text/english.ts';

/** A stretch of the pasted text to highlight, and the id of the list item that explains it. */
export interface Place {
  readonly id: string;
  readonly at: Span;
  /** Whether it is only a possible code. */
  readonly isPossible: boolean;
}

/** A stretch of the pasted text: omitted, plain, or highlighted. */
export type Excerpt =
  | { readonly kind: 'gap'; readonly length: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'place'; readonly text: string; readonly place: number };

const SHOWN_WHOLE = 20_000;

/** In a longer text, this many characters are shown on either side of a highlight. */
const AROUND = 300;

/**
 * Splits a text into excerpts: all of a short text, the surroundings of the places in a long one.
 * Places come in order; one that overlaps the previous one is not highlighted.
 */
export function excerptsOf(text: string, places: readonly Pick<Place, 'at'>[]): readonly Excerpt[] {
  const around = text.length <= SHOWN_WHOLE ? text.length : AROUND;
  const excerpts: Excerpt[] = [];
  let at = 0;
  const goTo = (end: number, isShown: boolean) => {
    if (end <= at) return;
    excerpts.push(
      isShown ? { kind: 'text', text: text.slice(at, end) } : { kind: 'gap', length: end - at },
    );
    at = end;
  };
  let worthIt = 0;
  places.forEach(({ at: { start, end } }, place) => {
    if (start < at) return;
    goTo(Math.min(worthIt, start), true);
    goTo(start - around, false);
    goTo(start, true);
    excerpts.push({ kind: 'place', text: text.slice(start, end), place });
    at = end;
    worthIt = end + around;
  });
  goTo(Math.min(worthIt, text.length), true);
  goTo(text.length, false);
  return excerpts;
}

/** The chosen place, by its id, and which end of the link to scroll to. */
export interface Chosen {
  readonly id: string;
  readonly shown: 'item' | 'text';
}

/** Id of the element that highlights a place. */
export const highlightId = (id: string): string => `text-${id}`;

interface MarkedTextProps {
  readonly text: string;
  /** In order. */
  readonly places: readonly Place[];
  /** The text ends before the first place from here on: its item is not rendered yet. */
  readonly end: number;
  readonly chosen: string | undefined;
  readonly onShow: (chosen: Chosen) => void;
}

/** The pasted text with its places highlighted; each highlight links to its list item. */
export function MarkedText({ text, places, end, chosen, onShow }: MarkedTextProps) {
  const excerpts = useMemo(() => excerptsOf(text, places), [text, places]);
  const last = excerpts.findIndex(
    (one) => one.kind === 'place' && (places[one.place]?.at.start ?? end) >= end,
  );
  let at = 0;
  return (
    <pre className="code rounded border border-line bg-panel p-3 text-xs whitespace-pre-wrap">
      {(last === -1 ? excerpts : excerpts.slice(0, last)).map((excerpt) => {
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
        const { id = '', isPossible } = places[excerpt.place] ?? {};
        // A link, because a line cannot wrap inside a button.
        return (
          <a
            key={key}
            id={highlightId(id)}
            href={`#${id}`}
            title="Show what it means"
            aria-current={id === chosen ? 'true' : undefined}
            className={isPossible ? 'place possible' : 'place'}
            onClick={(event) => {
              event.preventDefault();
              onShow({ id, shown: 'item' });
            }}
          >
            {excerpt.text}
          </a>
        );
      })}
    </pre>
  );
}
