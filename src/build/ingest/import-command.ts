import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CatalogConfig } from '../catalog.config.ts';
import { describeDifference } from './changes.ts';
import type { SourceDocument } from './document.ts';
import { readDocuments, writeDocument } from './documents-folder.ts';
import { getImportArguments, type ImportArguments, USAGE, UsageError } from './import-arguments.ts';
import { readOriginal } from './import-document.ts';
import { describeOriginal, section } from './import-report.ts';
import { mergeDocuments } from './merge.ts';
import { findNotices } from './notices.ts';
import { applyRules, fileOf, formatViolation } from './rules.ts';

export interface ImportEnvironment {
  readonly config: CatalogConfig;
  /** Folder of the extracted documents. */
  readonly documentsFolder: string;
  /** ISO date. */
  readonly today: string;
  readonly print: (line: string) => void;
}

/** 0 written or nothing to write, 1 unreadable or against a rule, 2 wrong command, 3 changes not written. */
export type ImportExit = 0 | 1 | 2 | 3;

/** Tells what the rules say of the rows; gives whether they hold. */
function keepsRules(document: SourceDocument, { config, print }: ImportEnvironment): boolean {
  const documents = [document];
  const input = { documents, catalog: mergeDocuments(documents, config), config };
  const violations = applyRules(input);
  const notices = findNotices(input).flatMap(({ violations: found }) => found);
  const lines = [
    ...section('Rows that break a data rule:', violations.map(formatViolation)),
    ...section('Worth a look:', notices.map(formatViolation)),
  ];
  for (const line of lines) print(line);
  return violations.length === 0;
}

/** Writes a document that is read as a whole, unless its rows differ from those of the last import. */
function save(document: SourceDocument, write: boolean, environment: ImportEnvironment) {
  const { documentsFolder, print } = environment;
  const { documents, violations } = readDocuments(documentsFolder);
  const earlier = documents.find(({ id }) => id === document.id);
  const violation = violations.find(({ place }) => place === fileOf(document));
  const difference = earlier && describeDifference(earlier, document, documents);
  if (violation) print(`The last import cannot be read. ${formatViolation(violation)}`);
  if (difference && !difference.any) {
    print('Nothing has changed since the last import; nothing was written.');
    return 0;
  }
  for (const line of difference?.lines ?? []) print(line);
  if ((violation || difference?.rows) && !write) {
    print('Nothing was written. If this is right, run the same command with --write,');
    print(`and with --collected if the original is newer than ${document.collected}.`);
    return 3;
  }
  writeDocument(documentsFolder, document);
  print(`Wrote documents/${document.id}.json. Now run npm run catalog, and review both.`);
  return 0;
}

/** The text of a file; undefined when it is not UTF-8: one with zeros in it is UTF-16, or no text. */
function readText(file: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw new UsageError(`The file cannot be read: ${(error as Error).message}.`);
  }
}

function importFile(stated: ImportArguments, environment: ImportEnvironment) {
  const { file, write, inferred = null, ...options } = stated;
  const { config, documentsFolder, today, print } = environment;
  const text = readText(file);
  if (text === undefined) {
    print(`The file ${file} is not UTF-8 text; save it as such first. Nothing was written.`);
    return 1;
  }
  const earlier = readDocuments(documentsFolder).documents.find(({ id }) => id === options.id);
  const inherited = {
    collected: options.collected ?? earlier?.collected ?? today,
    resource: options.resource ?? earlier?.resource ?? null,
    category: options.category ?? earlier?.category,
  };
  const all = { ...options, ...inherited, inferred, source: basename(file) };
  const read = readOriginal(text, all, config);
  for (const line of describeOriginal(read, options.id, options.shape !== undefined)) print(line);
  if (read.document && keepsRules(read.document, environment)) {
    return save(read.document, write, environment);
  }
  print('Nothing was written.');
  return 1;
}

/**
 * Imports one original as the arguments say: prints what was understood, and writes the extracted
 * document. Rows that differ from those of the last import are printed, and written only with
 * `--write`. Returns the exit code; only 0 writes.
 */
export function runImport(args: readonly string[], environment: ImportEnvironment): ImportExit {
  const { config, print } = environment;
  try {
    const stated = getImportArguments(args, config);
    if (stated) return importFile(stated, environment);
    print(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    print(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}
