import type { CatalogConfig } from '../../catalog.config.ts';
import type { SourceDocument } from '../document.ts';
import { mergeDocuments } from '../merge.ts';
import type { Violation } from '../violation.ts';
import { cleanText } from './clean-text.ts';
import { knownIds } from './known-ids.ts';
import { listedTwice } from './listed-twice.ts';
import { placeholders, unreadPlaceholder } from './placeholders.ts';
import { successAmongErrors } from './success-among-errors.ts';

/** What the rules say of the rows of one document, before it is part of the catalog. */
export function checkRows(
  document: SourceDocument,
  config: CatalogConfig,
): { readonly violations: readonly Violation[]; readonly notices: readonly Violation[] } {
  const documents = [document];
  const input = { documents, catalog: mergeDocuments(documents, config), config };
  return {
    violations: [knownIds, placeholders, cleanText].flatMap((rule) => rule(input)),
    notices: [listedTwice, successAmongErrors, unreadPlaceholder].flatMap((rule) => rule(input)),
  };
}
