import type { Span } from '../../domain/decode/span.ts';

/** A stretch of the pasted text: left out, plain, or the place of a finding. */
export type Excerpt =
  | { readonly kind: 'gap'; readonly length: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'place'; readonly text: string; readonly finding: number };

/** A text up to this length is shown whole. */
const SHOWN_WHOLE = 20_000;

/** Of a longer text, this much is shown on either side of a place. */
const AROUND = 300;

/**
 * Cuts a text into what is worth showing: all of a short one, the surroundings of the places of
 * a long one. Places come in order; one that overlaps the one before is not marked again.
 */
export function excerptsOf(text: string, places: readonly Span[]): readonly Excerpt[] {
  const around = text.length <= SHOWN_WHOLE ? text.length : AROUND;
  const excerpts: Excerpt[] = [];
  let at = 0;
  const showTo = (end: number) => {
    if (end > at) excerpts.push({ kind: 'text', text: text.slice(at, end) });
    at = Math.max(at, end);
  };
  const skipTo = (start: number) => {
    if (start > at) excerpts.push({ kind: 'gap', length: start - at });
    at = Math.max(at, start);
  };
  places.forEach(({ start, end }, finding) => {
    if (start < at) return;
    skipTo(Math.max(at, start - around));
    showTo(start);
    excerpts.push({ kind: 'place', text: text.slice(start, end), finding });
    at = end;
    const next = places[finding + 1]?.start ?? text.length;
    showTo(Math.min(end + around, Math.max(next, end)));
  });
  skipTo(text.length);
  return excerpts;
}
