import type { Violation } from '../violation.ts';
import { acceptedCatalog } from './accepted-catalog.ts';
import { baseUrl } from './base-url.ts';
import { categoryDiffers } from './category-differs.ts';
import { cleanText } from './clean-text.ts';
import { declaredCounts } from './declared-counts.ts';
import { distinctLabels } from './distinct-labels.ts';
import { knownIds } from './known-ids.ts';
import { listedTwice } from './listed-twice.ts';
import { placeholders, unreadPlaceholder } from './placeholders.ts';
import { readableCodes } from './readable-codes.ts';
import { rowsAndOccurrences } from './rows-and-occurrences.ts';
import type { Rule, RuleInput } from './rule.ts';
import { successAmongErrors } from './success-among-errors.ts';
import { uniqueIds } from './unique-ids.ts';
import { lostPlaceholder, marksOnly, movedMessage } from './wording-notices.ts';

/** All data rules, in the order in which their violations are told. */
export const rules: readonly Rule[] = [
  uniqueIds,
  distinctLabels,
  baseUrl,
  knownIds,
  readableCodes,
  declaredCounts,
  placeholders,
  cleanText,
  rowsAndOccurrences,
  acceptedCatalog,
];

/**
 * Rules that documents may break and stay in the catalog, for they may be written so; by what
 * is found. A maintainer is told, and readers of the site too.
 */
export const notices = {
  'listed twice': listedTwice,
  'success among errors': successAmongErrors,
  'category differs': categoryDiffers,
  'message moved': movedMessage,
  'placeholder or value lost': lostPlaceholder,
  'braces around no single word': unreadPlaceholder,
  'punctuation differs': marksOnly,
} as const satisfies Readonly<Record<string, Rule>>;

/** The violations of all rules. */
export const applyRules = (input: RuleInput): readonly Violation[] =>
  rules.flatMap((rule) => rule(input));
