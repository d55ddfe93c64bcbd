import * as v from 'valibot';
import { count, line, slug, text } from '../../domain/catalog/schema.ts';
import { LINES } from './line-ranges.ts';
import { shapeIds } from './shapes.ts';

const rowSchema = v.strictObject({
  resource: slug,
  category: slug,
  /** The code cell as written: `1008/ 1038`. */
  code: text,
  /** Empty where the document gives none. */
  messages: v.array(text),
  /** Line of the source on which the code stands, from 1. */
  line,
  damaged: v.exactOptional(v.literal(true)),
});

const frontMatterSchema = v.strictObject({
  id: slug,
  title: text,
  version: slug,
  /** Why the version is believed, when the document does not state it. */
  inferred: v.nullable(text),
  shape: v.picklist(shapeIds),
  /** Resource of the tables under no heading that names one. */
  resource: v.nullable(slug),
  /** Category of the tables for which the document names none, where that was stated. */
  category: v.exactOptional(slug),
  /** Lines of the original that a maintainer has accepted as skipped: `14-20,33`. */
  skip: v.exactOptional(v.pipe(v.string(), v.regex(LINES))),
  /** Name of the file of the original. */
  source: text,
  collected: v.pipe(v.string(), v.isoDate()),
  counts: v.strictObject({ rows: count, entries: count, codes: count }),
});

/** A source document, extracted row by row: `src/build/documents/<id>.json`. */
export const documentSchema = v.strictObject({
  ...frontMatterSchema.entries,
  rows: v.array(rowSchema),
});

export type Row = v.InferOutput<typeof rowSchema>;
export type SourceDocument = v.InferOutput<typeof documentSchema>;
