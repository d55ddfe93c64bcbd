import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogConfig } from '../catalog.config.ts';
import { makeCatalogFiles } from './catalog-files.ts';
import { readDocuments } from './documents-folder.ts';
import { mergeDocuments } from './merge.ts';
import { applyRules } from './rules/rules.ts';
import { formatViolation } from './violation.ts';

export interface GenerateEnvironment {
  readonly config: CatalogConfig;
  /** Folder of the extracted documents. */
  readonly documentsFolder: string;
  /** Folder of the generated files. */
  readonly publicFolder: string;
  readonly print: (line: string) => void;
}

/**
 * Generates the catalog and its schema from all documents. Gives the exit code: 0 when the
 * files are written; 1 when a data rule is broken, and then nothing is written.
 */
export function runGenerate(environment: GenerateEnvironment): 0 | 1 {
  const { config, documentsFolder, publicFolder, print } = environment;
  const { documents, violations } = readDocuments(documentsFolder);
  const catalog = mergeDocuments(documents, config);
  const broken = [...violations, ...applyRules({ documents, catalog, config })];
  for (const violation of broken) print(formatViolation(violation));
  if (broken.length > 0) return 1;
  for (const [name, text] of Object.entries(makeCatalogFiles(documents, config))) {
    writeFileSync(join(publicFolder, name), text);
  }
  print(`catalog.json: documents ${documents.length}, entries ${catalog.entries.length}.`);
  return 0;
}
