import * as v from 'valibot';
import { line } from './schema.ts';

/** The lines of the tables of a document as they stand: `sources/<id>.json`. */
export type SourceLines = readonly (readonly [line: number, text: string])[];

const sourceSchema = v.array(v.strictTuple([line, v.string()]));

/** Reads the file of a document; undefined where it is none. Takes any JSON. */
export function parseSourceLines(data: unknown): SourceLines | undefined {
  const result = v.safeParse(sourceSchema, data);
  return result.success ? result.output : undefined;
}

/** So many lines are shown before and after those that are meant. */
const AROUND = 3;

/**
 * The lines from the first to the last of some, with those around them in the same table. Tables
 * follow each other with a gap between their numbers. Empty where the document has none of them.
 */
export function excerptOf(source: SourceLines, lines: readonly number[]) {
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  const at = source.findIndex(([number]) => number === first);
  return source
    .filter(
      ([number], index) =>
        at >= 0 &&
        number - first === index - at &&
        number >= first - AROUND &&
        number <= last + AROUND,
    )
    .map(([number, text]) => {
      /** `isMeant`: not one of the lines around those that are asked for. */
      return { line: number, text, isMeant: number >= first && number <= last };
    });
}
