import type { Catalog } from '../catalog/create-catalog.ts';
import { wordingKey } from '../catalog/messages.ts';
import type { Entry } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';

/**
 * Makes a function that gives the form of an entry's text which pages show: the wording that it
 * belongs to, or the first wording where no text is given. Entries asked for are remembered,
 * since the same ones come up keystroke after keystroke. Never throws.
 */
export function createShownText(catalog: Catalog) {
  const kept = new Map<Entry, { readonly first: string; readonly byText: Map<string, string> }>();
  return (entry: Entry, text: string | undefined): string => {
    let known = kept.get(entry);
    if (!known) {
      known = { first: wordingsOf(catalog, entry)[0]?.text ?? '', byText: new Map() };
      kept.set(entry, known);
    }
    if (text === undefined) return known.first;
    let shown = known.byText.get(text);
    if (shown === undefined) {
      const key = wordingKey(text);
      shown = wordingsOf(catalog, entry).find((wording) => wording.key === key)?.text ?? text;
      known.byText.set(text, shown);
    }
    return shown;
  };
}
