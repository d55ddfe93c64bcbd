import type { CatalogConfig } from '../catalog.config.ts';
import { countRows } from './counts.ts';
import type { Row, SourceDocument } from './document.ts';
import { type ImportOptions, type ReadOriginal, readOriginal } from './import-document.ts';

/** A row for tests, right in itself; what a test is about is stated over it. */
export const sampleRow = (row: Partial<Row> = {}): Row => ({
  resource: 'customer',
  category: 'error',
  code: '1101',
  messages: ['Invalid channel type.'],
  line: 4,
  ...row,
});

/** A document for tests with right counts, unless a test states others. */
export function sampleDocument(front: Partial<SourceDocument> = {}): SourceDocument {
  const rows = front.rows ?? [sampleRow()];
  return {
    id: 'sample',
    title: 'Sample',
    version: 'v1',
    inferred: null,
    shape: 'markdown',
    resource: 'customer',
    source: 'sample.md',
    collected: '2024-12-31',
    counts: countRows(rows),
    ...front,
    rows,
  };
}

/** What is understood of a text, as a test states it: of customers unless it says otherwise. */
export function readSample(
  text: string,
  config: CatalogConfig,
  stated: Partial<ImportOptions> = {},
): ReadOriginal {
  const front = { id: 'sample', title: 'Sample', version: 'v1', inferred: null };
  const rest = { source: 'sample.md', collected: '2024-12-31', resource: 'customer' };
  return readOriginal(text, { ...front, ...rest, ...stated }, config);
}
