import { shorten } from '../../domain/text/english.ts';
import type { CatalogConfig } from '../catalog.config.ts';
import type { LooseCode } from './codes.ts';
import { countRows, type SourceDocument } from './document.ts';
import { findLooseCodes, linesOfTables, withMessageLines } from './original-lines.ts';
import { findShape, type ShapeId, shapes } from './shapes.ts';
import { type Block, type Fault, parseLines, splitLines } from './tables.ts';
import { type Transcription, transcribe } from './transcribe.ts';

/** What a document does not say itself; `shape` is detected when it is not given. */
export type ImportOptions = Omit<
  SourceDocument,
  'shape' | 'counts' | 'tables' | 'rows' | 'category' | 'skip'
> & {
  readonly shape?: ShapeId | undefined;
  readonly category?: string | undefined;
  readonly skip?: string | undefined;
};

/** What was understood of an original, even if that is not all. */
export interface ReadOriginal extends Omit<Transcription, 'codeLines'> {
  readonly shape: ShapeId | undefined;
  /** Numbers that may be codes, but are in no row. */
  readonly looseCodes: readonly LooseCode[];
  /** The extracted document; undefined when there are faults. */
  readonly document: SourceDocument | undefined;
}

const NOT_RECOGNISED = "Format not recognised. Save the page's HTML and import that.";
const NO_TABLE = 'The document has no table of status codes.';
const NEEDED =
  'A table of codes has a header that names its columns, such as Code and Description.';
const TOO_DEEP = 'The elements of this page are nested too deeply to be read.';

/** Readers walk trees by recursion. */
function readBlocks(shape: ShapeId, text: string, config: CatalogConfig): readonly Block[] {
  try {
    return shapes[shape].read(text, config);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ kind: 'unreadable', line: 1, text: '', problem: TOO_DEEP }];
  }
}

/**
 * Reads the text of an original. What cannot be read, and a document without any table of codes,
 * are faults.
 */
export function readOriginal(
  text: string,
  options: ImportOptions,
  config: CatalogConfig,
): ReadOriginal {
  const { shape: stated, resource, category, skip, source, collected } = options;
  const shape = stated ?? findShape(text, config);
  const original = splitLines(text);
  const blocks = shape ? readBlocks(shape, text, config) : [];
  const { codeLines, faults, skipped, ...read } = transcribe(blocks, original.length, {
    names: config,
    resource: resource ?? undefined,
    category,
    skip: new Set(skip === undefined ? [] : parseLines(skip)),
  });
  const tables = read.tables.map((table) => ({
    ...table,
    rows: withMessageLines(table.rows, original),
  }));
  const rows = tables.flatMap((table) => table.rows);
  const looseCodes = findLooseCodes(original, codeLines, rows);
  const found = { shape, tables, skipped, looseCodes };
  if (faults.length > 0) return { ...found, faults, document: undefined };
  if (tables.length === 0) {
    const problem = `${shape ? NO_TABLE : NOT_RECOGNISED} ${NEEDED}`;
    const fault = { line: 1, text: original[0] ?? '', problem };
    return { ...found, faults: [fault], document: undefined };
  }
  const { id, title, version, inferred } = options;
  const document = {
    ...{ id, title, version, inferred, shape: shape as ShapeId, resource },
    ...(category && { category }),
    ...(skip && { skip }),
    ...{ source, collected, counts: countRows(rows), rows },
    tables: linesOfTables(tables, original),
  };
  return { ...found, faults, document };
}

export const formatFault = (id: string, { line, text, problem }: Fault): string =>
  `${id}, line ${line}: ${problem} The line says ` +
  `"${shorten(text.trim().replace(/[\s\p{Cc}]+/gu, ' '), 160)}".`;
