import * as v from 'valibot';
import { line } from './schema.ts';

/** The original lines of the tables in a document: `sources/<id>.json`. */
export type SourceLines = readonly (readonly [line: number, text: string])[];

const sourceSchema = v.array(v.strictTuple([line, v.string()]));

/** Parses the source lines of a document; undefined if invalid. Takes any JSON. */
export function parseSourceLines(data: unknown): SourceLines | undefined {
  const result = v.safeParse(sourceSchema, data);
  return result.success ? result.output : undefined;
}

/** How many lines of context to show before and after. */
const AROUND = 3;

/**
 * The lines from the first to the last of some, with context from the same table. Tables are
 * separated by gaps between line numbers. Empty if the document does not have the first line.
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
      /** `isMeant`: one of the requested lines, not context. */
      return { line: number, text, isMeant: number >= first && number <= last };
    });
}
