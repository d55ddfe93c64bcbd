import type { CatalogConfig } from '../catalog.config.ts';
import { describeDifference, describeInferred } from './changes/difference-report.ts';
import type { SourceDocument } from './document.ts';
import { findDocument, readDocuments, writeDocument } from './documents-folder.ts';
import { asksForHelp, getImportArguments, USAGE, UsageError } from './import-arguments.ts';
import { readOriginal } from './import-document.ts';
import { describeOriginal } from './import-report.ts';
import { readOriginalFile } from './original-file.ts';
import { checkRows } from './rules/check-rows.ts';
import { formatViolation } from './violation.ts';

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
  const { violations, notices } = checkRows(document, config);
  if (violations.length > 0) print('Rows that break a data rule:');
  for (const violation of violations) print(`  ${formatViolation(violation)}`);
  if (notices.length > 0) print('Worth a look:');
  for (const notice of notices) print(`  ${formatViolation(notice)}`);
  return violations.length === 0;
}

/** Writes a document that is read as a whole, unless its rows differ from those of the last import. */
function save(document: SourceDocument, write: boolean, environment: ImportEnvironment) {
  const { documentsFolder, print } = environment;
  const { document: earlier, violation } = findDocument(documentsFolder, document.id);
  const difference = earlier && describeDifference(earlier, document);
  if (violation) print(`The last import cannot be read. ${formatViolation(violation)}`);
  if (difference && !difference.rows && !difference.front) {
    print('Nothing has changed since the last import; nothing was written.');
    return 0;
  }
  for (const line of difference?.lines ?? []) print(line);
  const { documents } = readDocuments(documentsFolder);
  for (const line of earlier ? describeInferred(earlier, document, documents) : []) print(line);
  if ((violation || difference?.rows) && !write) {
    print('Nothing was written. If this is right, run the same command with --write,');
    print(`and with --collected if the original is newer than ${document.collected}.`);
    return 3;
  }
  writeDocument(documentsFolder, document);
  print(`Wrote documents/${document.id}.json. Now run npm run catalog, and review both.`);
  return 0;
}

function importFile(args: readonly string[], environment: ImportEnvironment): ImportExit {
  const { config, documentsFolder, today, print } = environment;
  const { file, options, write } = getImportArguments(args, config);
  const text = readOriginalFile(file);
  if (text === undefined) {
    print(`The file ${file} is not UTF-8 text; save it as such first. Nothing was written.`);
    return 1;
  }
  const earlier = findDocument(documentsFolder, options.id).document;
  const inherited = {
    collected: options.collected ?? earlier?.collected ?? today,
    resource: options.resource ?? earlier?.resource ?? null,
    category: options.category ?? earlier?.category,
  };
  const read = readOriginal(text, { ...options, ...inherited }, config);
  const isStated = options.shape !== undefined;
  for (const line of describeOriginal(read, options.id, isStated)) print(line);
  if (!read.document || !keepsRules(read.document, environment)) {
    print('Nothing was written.');
    return 1;
  }
  return save(read.document, write, environment);
}

/**
 * Imports one original as the arguments say: prints what was understood, and writes the extracted
 * document. Rows that differ from those of the last import are printed, and written only with
 * `--write`. Returns the exit code; only 0 writes.
 */
export function runImport(args: readonly string[], environment: ImportEnvironment): ImportExit {
  const { print } = environment;
  if (asksForHelp(args)) {
    print(USAGE);
    return 0;
  }
  try {
    return importFile(args, environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    print(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}
