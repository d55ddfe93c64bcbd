import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { documentSchema, type SourceDocument } from './document.ts';
import { formatJsonLines } from './lines-of-json.ts';
import type { Violation } from './violation.ts';

const REIMPORT = 'Import the document again, or restore the file.';

/** What is wrong may be of any length. */
const shorten = (text: string): string =>
  text.length > 300 ? `${text.slice(0, 300)}….` : `${text}.`;

const fileName = (id: string): string => `${id}.json`;

/** How a file of the folder is called in messages. */
const placeOf = (name: string): string => `documents/${name}`;

type ReadDocument = { readonly document: SourceDocument } | { readonly violation: Violation };

/** Reads the text of an extracted document. */
export function parseDocument(place: string, text: string): ReadDocument {
  const fault = (problem: string) => ({ violation: { place, problem, todo: REIMPORT } });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return fault(shorten(`This is not JSON (${(error as Error).message})`));
  }
  const result = v.safeParse(documentSchema, data);
  if (!result.success) {
    const [issue] = result.issues;
    return fault(shorten(`At "${v.getDotPath(issue) ?? 'the top'}": ${issue.message}`));
  }
  const { id } = result.output;
  return place === placeOf(fileName(id))
    ? { document: result.output }
    : fault(`The id "${id}" belongs in a file named ${fileName(id)}.`);
}

/** Reads all extracted documents of a folder, sorted by file name; a missing folder has none. */
export function readDocuments(folder: string): {
  readonly documents: readonly SourceDocument[];
  readonly violations: readonly Violation[];
} {
  const read = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseDocument(placeOf(name), readFileSync(join(folder, name), 'utf8')));
  return {
    documents: read.flatMap((file) => ('document' in file ? [file.document] : [])),
    violations: read.flatMap((file) => ('violation' in file ? [file.violation] : [])),
  };
}

/** The document of an id, or why it cannot be read; nothing when there is no file. */
export function findDocument(
  folder: string,
  id: string,
): { readonly document?: SourceDocument; readonly violation?: Violation } {
  const file = join(folder, fileName(id));
  if (!existsSync(file)) return {};
  return parseDocument(placeOf(fileName(id)), readFileSync(file, 'utf8'));
}

/** The file of an extracted document: one row per line, so that a change reads as a diff. */
export function writeDocument(folder: string, document: SourceDocument): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileName(document.id)), formatJsonLines(document));
}
