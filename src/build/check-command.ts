import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paraphrases } from '../domain/search/paraphrases.ts';
import type { CatalogConfig } from './catalog.config.ts';
import { describeDifference } from './ingest/changes.ts';
import {
  fileOf,
  formatViolation,
  readDocuments,
  type SourceDocument,
  type Violation,
} from './ingest/document.ts';
import type { ImportEnvironment } from './ingest/import-command.ts';
import { formatFault, readOriginal } from './ingest/import-document.ts';
import { makeCatalogFiles, mergeDocuments } from './ingest/merge.ts';
import { applyRules, findNotices } from './ingest/rules.ts';
import { checkParaphrases } from './paraphrases.ts';

export type GenerateEnvironment = Omit<ImportEnvironment, 'today'> & {
  readonly publicFolder: string;
};

export interface CheckEnvironment extends GenerateEnvironment {
  readonly originalsFolder: string | undefined;
  /** Whether to list the notices instead of only counting them. */
  readonly listNotices?: boolean | undefined;
  /** Paraphrases of the wordings; undefined to skip their check. */
  readonly paraphrases?: Paraphrases | undefined;
}

/** Reads the documents; returns the catalog, the generated files and the violated data rules. */
function readAll({ config, documentsFolder }: GenerateEnvironment) {
  const { documents, violations } = readDocuments(documentsFolder);
  const input = { documents, catalog: mergeDocuments(documents, config), config };
  const files = Object.entries(makeCatalogFiles(documents, config));
  return { input, files, violations: [...violations, ...applyRules(input)] };
}

/**
 * Generates the catalog and its schema from all documents. Returns the exit code: 0 when the files
 * are written; 1 when a data rule is violated and nothing is written.
 */
export function runGenerate(environment: GenerateEnvironment): 0 | 1 {
  const { publicFolder, print } = environment;
  const { input, files, violations } = readAll(environment);
  for (const violation of violations) print(formatViolation(violation));
  if (violations.length > 0) return 1;
  for (const [name, text] of files) writeFileSync(join(publicFolder, name), text);
  const { documents, entries } = input.catalog;
  print(`catalog.json: documents ${documents.length}, entries ${entries.length}.`);
  return 0;
}

const readIfThere = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

/**
 * Compares the documents with a fresh import of their originals, found in a folder under the names
 * that the documents state. A missing original is a violation.
 */
export const checkOriginals = (
  documents: readonly SourceDocument[],
  config: CatalogConfig,
  folder: string,
): readonly Violation[] =>
  documents.flatMap((document) => {
    const place = fileOf(document);
    const text = readIfThere(join(folder, document.source));
    if (text === undefined) {
      const problem = `Its original ${document.source} is not in the folder ${folder} (CATALOG_SOURCES).`;
      const todo = 'Put it there under this name, or import the document again.';
      return [{ place, problem, todo }];
    }
    const { faults, document: fresh } = readOriginal(text, document, config);
    const difference = fresh && describeDifference(document, fresh);
    const found = [
      ...faults.map((fault) => formatFault(document.id, fault)),
      ...(difference?.any ? difference.lines.map((line) => `${line.trim()}.`) : []),
    ];
    const todo = 'Import the document again and review the difference.';
    return found.map((problem) => ({ place, problem, todo }));
  });

/**
 * Checks that the generated files are current, that the data rules hold and, where the originals
 * are given, that a fresh import yields the same rows. Prints one line per stage and per violation,
 * and the notices. Returns the exit code: 0 when all is well, else 1.
 */
export function runCheck(environment: CheckEnvironment): 0 | 1 {
  const { config, publicFolder, originalsFolder, listNotices, paraphrases, print } = environment;
  const { input, files, violations } = readAll(environment);
  const { documents, catalog } = input;
  const rows = documents.reduce((sum, document) => sum + document.rows.length, 0);
  const codes = new Set(catalog.entries.map(({ code }) => code)).size;
  const counts = `documents ${documents.length}, rows ${rows}, entries ${catalog.entries.length}`;
  let exit: 0 | 1 = 0;
  const report = (summary: string, broken: readonly Violation[]) => {
    print(`${broken.length > 0 ? 'FAULT' : 'ok   '} ${summary}.`);
    for (const violation of broken) print(`  ${formatViolation(violation)}`);
    if (broken.length > 0) exit = 1;
  };
  report(`Data: ${counts}, codes ${codes}`, violations);
  const names = files.map(([name]) => name).join(' and ');
  const stale = files.flatMap(([place, text]) => {
    const written = readIfThere(join(publicFolder, place));
    const problem = written === undefined ? 'It is missing.' : 'It is not current.';
    return written === text ? [] : { place, problem, todo: 'Run npm run catalog and commit it.' };
  });
  report(`Files: ${names} compared with a fresh generation`, stale);
  if (originalsFolder) {
    const compared = `Originals: ${documents.length} compared with a fresh import`;
    report(compared, checkOriginals(documents, config, originalsFolder));
  } else print('skip  Originals: not compared, CATALOG_SOURCES names no folder.');
  const isSound = violations.length === 0;
  const paraphrased = paraphrases && isSound ? checkParaphrases(catalog, paraphrases) : [];
  const found = [
    ...findNotices(input),
    { name: 'too few paraphrases', violations: paraphrased },
  ].filter(({ violations: all }) => all.length > 0);
  const numbers = found.map(({ name, violations: all }) => `${name} ${all.length}`).join(', ');
  const more = listNotices ? '.' : '; npm run catalog:check -- --notices lists them.';
  if (numbers) print(`note  Worth a look: ${numbers}${more}`);
  for (const { name, violations: all } of listNotices ? found : []) {
    print(`  ${name}:`);
    for (const notice of all) print(`    ${formatViolation(notice)}`);
  }
  return exit;
}
