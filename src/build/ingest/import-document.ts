import type { CatalogConfig } from '../catalog.config.ts';
import { countRows } from './counts.ts';
import type { SourceDocument } from './document.ts';
import { DocumentError } from './document-error.ts';
import type { TranscribedTable } from './read-table.ts';
import { findShape, type ShapeId, shapeIds, shapes } from './shapes.ts';
import { refuse } from './source.ts';
import { type PassedOver, transcribe } from './transcribe.ts';

/** What a document does not say itself; `shape` is detected when it is not given. */
export type ImportOptions = Omit<SourceDocument, 'shape' | 'counts' | 'rows'> & {
  readonly shape?: ShapeId | undefined;
};

/** What was understood of an original, even if that is not all. */
export interface ReadOriginal {
  readonly shape: ShapeId | undefined;
  readonly tables: readonly TranscribedTable[];
  readonly passedOver: readonly PassedOver[];
  /** What cannot be read. */
  readonly faults: readonly DocumentError[];
  /** The transcription; undefined when there are faults. */
  readonly document: SourceDocument | undefined;
}

const NEEDED =
  'A table of codes has a header that names its columns, such as Code and Description.';

/**
 * Reads the text of an original. Never throws: a shape that is unknown, rows that cannot be
 * placed and the lack of any table of codes are faults.
 */
export function readOriginal(
  text: string,
  options: ImportOptions,
  config: CatalogConfig,
): ReadOriginal {
  const { shape: stated, id, resource, category, ...front } = options;
  const context = { document: id, resource: resource ?? undefined, category, config };
  const firstLine = { line: 1, text: text.split('\n', 1)[0] ?? '' };
  let shape = stated;
  let read: Omit<ReadOriginal, 'shape' | 'document'> = { tables: [], passedOver: [], faults: [] };
  try {
    if (text.trim() === '') refuse(context, firstLine, 'The document is empty.');
    shape ??= findShape(text, context);
    if (!shape) {
      const problem = `The document has none of the shapes ${shapeIds.join(', ')}. ${NEEDED}`;
      refuse(context, firstLine, problem);
    }
    read = transcribe(shapes[shape].read(text, context), shapes[shape].clean, context);
    const isEmpty = read.faults.length === 0 && read.tables.every(({ rows }) => rows.length === 0);
    if (isEmpty) refuse(context, firstLine, `The document has no table of status codes. ${NEEDED}`);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { ...read, shape, faults: [...read.faults, error], document: undefined };
  }
  if (read.faults.length > 0) return { ...read, shape, document: undefined };
  const rows = read.tables.flatMap((table) => table.rows);
  const { title, version, inferred, source, collected } = front;
  const document = {
    ...{ id, title, version, inferred, shape, resource },
    ...(category && { category }),
    ...{ source, collected, counts: countRows(rows), rows },
  };
  return { ...read, shape, document };
}

/** Transcribes the text of an original. Throws a DocumentError where it cannot be read. */
export function importDocument(
  text: string,
  options: ImportOptions,
  config: CatalogConfig,
): SourceDocument {
  const { document, faults } = readOriginal(text, options, config);
  if (document) return document;
  throw faults[0] ?? new Error('A document that was not read has a fault.');
}
