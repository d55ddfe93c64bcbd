import type { Catalog } from '../create-catalog.ts';
import type { Entry } from '../schema.ts';
import { findCategoryDiffers } from './category-differs.ts';
import { findDamagedMarkup } from './damaged-markup.ts';
import { findDeprecated } from './deprecated.ts';
import { findListedTwice } from './listed-twice.ts';
import { findLostValue } from './lost-value.ts';
import { findMovedMessage } from './moved-message.ts';
import type { FindQuirks, Quirk, QuirkRule } from './quirk.ts';
import { findRunTogether } from './run-together.ts';
import { findSharedCell } from './shared-cell.ts';

/** Every rule, in the order in which a reader is told: what changes the meaning comes first. */
const RULES = {
  deprecated: findDeprecated,
  'category-differs': findCategoryDiffers,
  'moved-message': findMovedMessage,
  'shared-cell': findSharedCell,
  'listed-twice': findListedTwice,
  'lost-value': findLostValue,
  'damaged-markup': findDamagedMarkup,
  'run-together': findRunTogether,
} as const satisfies Record<QuirkRule, FindQuirks>;

/** The rules by name, in the order of `quirksOf`. */
export const QUIRK_RULES = Object.keys(RULES) as readonly QuirkRule[];

/**
 * The quirks of an entry, several of one rule where it finds several facts; often none.
 * Never throws on a catalog made by `createCatalog`.
 */
export function quirksOf(catalog: Catalog, entry: Entry): readonly Quirk[] {
  return QUIRK_RULES.flatMap((rule) =>
    RULES[rule](catalog, entry).map((finding) => ({ rule, ...finding })),
  );
}
