import { lowerBound } from '../../text/lower-bound.ts';
import type { Span } from '../source-map.ts';

/** Between the ends of a range: `8001-8005`, `8001 – 8005`, `8001..8005`. */
const TO = /^ ?(?:-{1,2}|[–—~]|\.{2,3}|…|thru|through) ?$/;

/** A range with more codes in it is given by its ends, so that time stays in proportion. */
const MOST_CODES = 50;

/** The codes between two numbers of a text, if these are the ends of a range. */
export type ReadRange = (text: string, first: Span, second: Span) => readonly number[];

/** Makes a function that reads ranges, given the codes of a catalog in ascending order. */
export function createRangeReader(codes: readonly number[]): ReadRange {
  return (text, first, second) => {
    const length = first.end - first.start;
    if (length !== second.end - second.start || second.start - first.end > 9) return [];
    if (!TO.test(text.slice(first.end, second.start))) return [];
    const [from, to] = [first, second].map(({ start, end }) => Number(text.slice(start, end)));
    const between = codes.slice(
      lowerBound(codes, (from as number) + 1),
      lowerBound(codes, to as number),
    );
    return between.length > MOST_CODES ? [] : between;
  };
}
