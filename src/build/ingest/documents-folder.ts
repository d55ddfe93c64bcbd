import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { shorten } from '../../domain/text/english.ts';
import { documentSchema, formatJsonLines, type SourceDocument } from './document.ts';
import { fileOf, type Violation } from './rules.ts';

/** A document, or why it cannot be read. */
interface ReadDocument {
  readonly document?: SourceDocument;
  readonly violation?: Violation;
}

/** Reads the text of an extracted document, which belongs in `documents/<id>.json`. */
export function parseDocument(place: string, text: string): ReadDocument {
  const fault = (problem: string) => {
    const todo = 'Import the document again, or restore the file.';
    return { violation: { place, problem: `${shorten(problem, 300)}.`, todo } };
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return fault(`This is not JSON (${(error as Error).message})`);
  }
  const result = v.safeParse(documentSchema, data);
  if (!result.success) {
    const [issue] = result.issues;
    return fault(`At "${v.getDotPath(issue) ?? 'the top'}": ${issue.message}`);
  }
  const document = result.output;
  return place === fileOf(document)
    ? { document }
    : fault(`The id "${document.id}" belongs in ${fileOf(document)}`);
}

/** Reads all extracted documents of a folder, sorted by file name; a missing folder has none. */
export function readDocuments(folder: string): {
  readonly documents: readonly SourceDocument[];
  readonly violations: readonly Violation[];
} {
  const read = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseDocument(`documents/${name}`, readFileSync(join(folder, name), 'utf8')));
  return {
    documents: read.flatMap(({ document = [] }) => document),
    violations: read.flatMap(({ violation = [] }) => violation),
  };
}

/** The file of an extracted document: one row per line, so that a change reads as a diff. */
export function writeDocument(folder: string, document: SourceDocument): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${document.id}.json`), formatJsonLines(document));
}
