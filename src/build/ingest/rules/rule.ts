import type { CatalogData } from '../../../domain/catalog/schema.ts';
import type { CatalogConfig } from '../../catalog.config.ts';
import type { SourceDocument } from '../document.ts';
import type { Violation } from '../violation.ts';

export interface RuleInput {
  readonly documents: readonly SourceDocument[];
  readonly catalog: CatalogData;
  readonly config: CatalogConfig;
}

/** A data rule: gives a violation for each place where it is broken. */
export type Rule = (input: RuleInput) => readonly Violation[];

/** The place of a row as maintainers find it: its file and its line in the original. */
export const placeOf = (document: Pick<SourceDocument, 'id'>, row: { readonly line: number }) =>
  `documents/${document.id}.json, row of line ${row.line}`;
