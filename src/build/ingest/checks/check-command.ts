import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedCatalog, parseCatalog } from '../../../domain/catalog/parse-catalog.ts';
import type { CatalogConfig } from '../../catalog.config.ts';
import { makeCatalogFiles } from '../catalog-files.ts';
import { readDocuments } from '../documents-folder.ts';
import { mergeDocuments } from '../merge.ts';
import type { RuleInput } from '../rules/rule.ts';
import { applyRules } from '../rules/rules.ts';
import { formatViolation, type Violation } from '../violation.ts';
import { checkCurrent } from './check-current.ts';
import { describeNotices } from './check-notices.ts';
import { checkOriginals } from './check-originals.ts';
import type { Stage } from './stage.ts';

export interface CheckEnvironment {
  readonly config: CatalogConfig;
  /** Folder of the extracted documents. */
  readonly documentsFolder: string;
  /** Folder of the generated files. */
  readonly publicFolder: string;
  /** Folder of the original documents, if they are at hand. */
  readonly originalsFolder: string | undefined;
  /** Whether to list what is worth a look, and not its number alone. */
  readonly listNotices?: boolean | undefined;
  readonly print: (line: string) => void;
}

/** Reads the committed catalog. */
function parseCatalogFile(file: string): ParsedCatalog {
  if (!existsSync(file)) return parseCatalog(undefined);
  try {
    return parseCatalog(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return parseCatalog(undefined);
  }
}

/** What the rules are about: the committed catalog, or a fresh one when that is none at all. */
function readInput({ config, documentsFolder, publicFolder }: CheckEnvironment) {
  const { documents, violations } = readDocuments(documentsFolder);
  const parsed = parseCatalogFile(join(publicFolder, 'catalog.json'));
  const catalog = parsed.ok ? parsed.data : mergeDocuments(documents, config);
  return { input: { documents, catalog, config }, violations };
}

function checkData(input: RuleInput, violations: readonly Violation[]): Stage {
  const { documents, catalog } = input;
  const broken = applyRules(input);
  const rows = documents.reduce((sum, document) => sum + document.rows.length, 0);
  const codes = new Set(catalog.entries.map(({ code }) => code)).size;
  return {
    summary: `Data: documents ${documents.length}, rows ${rows}, entries ${catalog.entries.length}, codes ${codes}`,
    violations: [...violations, ...broken],
  };
}

/**
 * Checks that the generated files are current, that the data rules hold and, where the
 * originals are given, that a fresh import would give the same rows. Prints one line per stage,
 * one per violation, and what is worth a look. Gives the exit code: 0 when all is well, else 1.
 */
export function runCheck(environment: CheckEnvironment): 0 | 1 {
  const { config, publicFolder, originalsFolder, listNotices = false, print } = environment;
  const { input, violations } = readInput(environment);
  const { documents } = input;
  const stages = [
    checkData(input, violations),
    checkCurrent(publicFolder, makeCatalogFiles(documents, config)),
    checkOriginals(documents, config, originalsFolder),
  ];
  for (const { summary, skipped, violations } of stages) {
    print(`${violations.length > 0 ? 'FAULT' : skipped ? 'skip ' : 'ok   '} ${summary}.`);
    for (const violation of violations) print(`  ${formatViolation(violation)}`);
  }
  for (const line of describeNotices(input, listNotices)) print(line);
  return stages.some(({ violations }) => violations.length > 0) ? 1 : 0;
}
