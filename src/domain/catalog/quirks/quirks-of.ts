import type { Catalog } from '../create-catalog.ts';
import type { Entry } from '../schema.ts';
import { findCategoryDiffers } from './category-differs.ts';
import { findContradiction } from './contradiction.ts';
import { findDamagedMarkup } from './damaged-markup.ts';
import { findDeprecated } from './deprecated.ts';
import { findListedTwice } from './listed-twice.ts';
import { findLostValue } from './lost-value.ts';
import { findMovedMessage } from './moved-message.ts';
import type { FindQuirks, QuirkFact } from './quirk.ts';
import { findRunTogether } from './run-together.ts';
import { findSharedCell } from './shared-cell.ts';

/** Every rule in display order: those that change the meaning come first. */
export const RULES = {
  deprecated: findDeprecated,
  contradiction: findContradiction,
  'category-differs': findCategoryDiffers,
  'moved-message': findMovedMessage,
  'shared-cell': findSharedCell,
  'listed-twice': findListedTwice,
  'lost-value': findLostValue,
  'damaged-markup': findDamagedMarkup,
  'run-together': findRunTogether,
} as const satisfies Record<string, FindQuirks>;

export type QuirkRule = keyof typeof RULES;
export type Quirk = QuirkFact & { readonly rule: QuirkRule };

/** The rules by name, in the order of `quirksOf`. */
export const QUIRK_RULES = Object.keys(RULES) as readonly QuirkRule[];

/** The quirks of an entry, in the order of the rules; a rule may find several or none. */
export const quirksOf = (catalog: Catalog, entry: Entry): readonly Quirk[] =>
  QUIRK_RULES.flatMap((rule) =>
    RULES[rule](catalog, entry).map((finding) => ({ rule, ...finding })),
  );
