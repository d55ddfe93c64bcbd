import type { Catalog } from '../catalog/create-catalog.ts';
import { wordingKey } from '../catalog/messages.ts';
import { type Slot, slotsOf } from '../catalog/placeholders.ts';
import type { Entry, Occurrence } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

/** A text of an entry that can be found, with the rows that have it. */
export interface IndexedWording {
  readonly entry: Entry;
  /** As first written; `createShownText` gives the form that pages show. */
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

const withoutStop = (text: string): string => (text.endsWith('.') ? text.slice(0, -1) : text);

/** The distinct texts of an entry, newest rows first. A final full stop makes no difference. */
export function collectWordings(entry: Entry): readonly IndexedWording[] {
  const found = new Map<string, { entry: Entry; text: string; occurrences: Occurrence[] }>();
  for (const occurrence of entry.occurrences.toReversed()) {
    for (const text of occurrence.messages) {
      const key = withoutStop(text);
      const known = found.get(key);
      if (known) known.occurrences.push(occurrence);
      else found.set(key, { entry, text, occurrences: [occurrence] });
    }
  }
  return [...found.values()];
}

/** A word of a documented message, or a place where a real message holds a value. */
export type TemplatePart = Token | Slot;

export const isSlot = (part: TemplatePart): part is Slot => 'kind' in part;

/** The words and slots of a documented message, in order of position. Never throws. */
export function templateParts(text: string): readonly TemplatePart[] {
  const tokens = tokenize(text);
  const slots = slotsOf(text);
  if (slots.length === 0) return tokens;
  const outside = tokens.filter(
    (token) => !slots.some(({ start, end }) => token.start >= start && token.start < end),
  );
  // A lost value is empty and stands before the word at the same position.
  return [...slots, ...outside].sort((a, b) => a.start - b.start);
}

/**
 * Makes a function that gives the form of an indexed text that pages show, or the first wording
 * of the entry where no text is given. The wordings of an entry are found once.
 */
export function createShownText(catalog: Catalog) {
  const shown = new Map<Entry, Map<string, string>>();
  return (entry: Entry, text: string | undefined): string => {
    const wordings = wordingsOf(catalog, entry);
    if (text === undefined) return wordings[0]?.text ?? '';
    const known = shown.get(entry) ?? new Map<string, string>();
    shown.set(entry, known);
    let found = known.get(text);
    if (found === undefined) {
      const key = wordingKey(text);
      found = wordings.find((wording) => wording.key === key)?.text ?? text;
      known.set(text, found);
    }
    return found;
  };
}
