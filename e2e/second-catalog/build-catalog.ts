import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogConfig } from '../../src/build/catalog.config.ts';
import { formatViolation, type SourceDocument } from '../../src/build/ingest/document.ts';
import { readOriginal } from '../../src/build/ingest/import-document.ts';
import { mergeDocuments } from '../../src/build/ingest/merge.ts';
import { applyRules } from '../../src/build/ingest/rules.ts';
import type { CatalogData } from '../../src/domain/catalog/schema.ts';

/*
 * A catalog other than the site's own, from public facts: the status codes of HTTP and WebDAV in
 * four specifications, in four formats. Only settings and originals differ.
 */
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

const settings = JSON.parse(read('settings.json')) as CatalogConfig;

const ORIGINALS = [
  { version: 'rfc2616', title: 'RFC 2616 (1999)', source: 'rfc2616.md' },
  { version: 'rfc4918', title: 'RFC 4918 (2007)', source: 'rfc4918.txt' },
  { version: 'rfc7231', title: 'RFC 7231 (2014)', source: 'rfc7231.html' },
  { version: 'rfc9110', title: 'RFC 9110 (2022)', source: 'rfc9110.csv' },
] as const;

const documents: readonly SourceDocument[] = ORIGINALS.map(({ version, title, source }) => {
  const front = { id: version, title, version, source, inferred: null };
  const options = { ...front, collected: '2024-12-31', resource: null };
  const { document, faults } = readOriginal(read(`originals/${source}`), options, settings);
  if (!document) throw new Error(JSON.stringify(faults));
  return document;
});

const catalog = mergeDocuments(documents, settings);
const violations = applyRules({ documents, catalog, config: settings });
if (violations.length > 0) throw new Error(violations.map(formatViolation).join('\n'));

/** The second catalog, as `npm run catalog` would write it. */
export const secondCatalog: CatalogData = catalog;
