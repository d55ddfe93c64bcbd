import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogConfig } from '../../catalog.config.ts';
import { parseCodeCell } from '../codes.ts';
import type { Row, SourceDocument } from '../document.ts';
import { formatFault, readOriginal } from '../import-document.ts';
import { compareRows, type RowChange } from '../row-changes.ts';
import { placeOf } from '../rules/rule.ts';
import { splitLines } from '../tables.ts';
import type { Violation } from '../violation.ts';
import type { Stage } from './stage.ts';

const REIMPORT = 'Import the document again and review the difference.';

const CHANGES: Readonly<Record<RowChange['kind'], string>> = {
  added: 'is in the original only',
  removed: 'is in the extracted document only',
  changed: 'differs from the original',
};

/** Rows whose code does not stand on their line; found without the parsers. */
function findStrayRows(document: SourceDocument, text: string): readonly Violation[] {
  const lines = splitLines(text);
  const holds = ({ code, line }: Row) => {
    const numbers = new Set(lines[line - 1]?.text.match(/\d+/g)?.map(Number));
    return parseCodeCell(code)?.every((number) => numbers.has(number)) ?? false;
  };
  return document.rows
    .filter((row) => !holds(row))
    .map((row) => ({
      place: placeOf(document, row),
      problem: `The line of the original does not hold the code ${row.code}.`,
      todo: REIMPORT,
    }));
}

function compareWithOriginal(document: SourceDocument, text: string, config: CatalogConfig) {
  const fresh = readOriginal(text, document, config);
  if (!fresh.document) {
    return fresh.faults.map((fault) => ({
      place: `documents/${document.id}.json`,
      problem: formatFault(document.id, fault),
      todo: 'Correct the reader or the original.',
    }));
  }
  return compareRows(document.rows, fresh.document.rows).map(({ kind, row }) => ({
    place: placeOf(document, row),
    problem: `The row of code ${row.code} ${CHANGES[kind]}.`,
    todo: REIMPORT,
  }));
}

/**
 * Compares the documents with a fresh import of their originals, which stand in a folder under
 * the names that the documents state. Without a folder nothing is compared, and the summary
 * says so; a folder or original that is missing is a violation.
 */
export function checkOriginals(
  documents: readonly SourceDocument[],
  config: CatalogConfig,
  folder: string | undefined,
): Stage {
  if (!folder) {
    const summary = 'Originals: not compared, CATALOG_SOURCES names no folder';
    return { summary, skipped: true, violations: [] };
  }
  if (!existsSync(folder)) {
    const todo = 'Set it to the folder of the originals, or leave it out.';
    const violation = { place: 'CATALOG_SOURCES', problem: `There is no folder ${folder}.`, todo };
    return { summary: 'Originals: not compared', violations: [violation] };
  }
  const violations = documents.flatMap((document): readonly Violation[] => {
    const file = join(folder, document.source);
    if (!existsSync(file)) {
      const problem = `Its original ${document.source} is not in CATALOG_SOURCES.`;
      const todo = 'Put it there under this name, or import the document again.';
      return [{ place: `documents/${document.id}.json`, problem, todo }];
    }
    const text = readFileSync(file, 'utf8');
    return [...findStrayRows(document, text), ...compareWithOriginal(document, text, config)];
  });
  return { summary: `Originals: ${documents.length} compared with a fresh import`, violations };
}
