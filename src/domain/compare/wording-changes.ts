import type { Catalog } from '../catalog/create-catalog.ts';
import { emissionsOf } from '../catalog/emissions.ts';
import { messagesOf, wordingKey } from '../catalog/messages.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import { type Wording, wordingsOf } from '../catalog/wordings.ts';
import { similarity } from '../text/similarity.ts';
import type { DiffPart } from '../text/word-diff.ts';
import { messageDiff } from '../text/word-diff.ts';
import { standingUnder } from './standing-under.ts';
import { LIST_SIMILARITY } from './version-messages.ts';

/** What has become of a wording in another version; the labels a page shows. */
type WordingState =
  | { readonly label: 'same' }
  | {
      readonly label: 'reworded';
      readonly counterpart: Wording;
      /** From the wording to its counterpart. */
      readonly diff: readonly DiffPart[];
    }
  /** The version says something with which it has no significant word in common. */
  | { readonly label: 'other-meaning' }
  /** One of several messages, and the version has the others but not this one. */
  | { readonly label: 'missing' };

/** A version that documents the entry without the message. */
interface Absence {
  readonly version: Labelled;
  /** The codes of the same resource under which the version has the message instead. */
  readonly under: readonly Entry[];
}

export type WordingChange = WordingState & {
  readonly wording: Wording;
  /** Any version, the newest included, that lacks this one of several messages. */
  readonly missingFrom: readonly Absence[];
};

export interface WordingChanges {
  /** The newest version that documents the entry: what the labels compare with. */
  readonly newest: Labelled;
  /** In the order of `wordingsOf`. */
  readonly changes: readonly WordingChange[];
}

/** The other messages of the rows that use a wording; empty if it always stands alone. */
function companionsOf(entry: Entry, wording: Wording): ReadonlySet<string> {
  const rows = wording.occurrences.map((row) => messagesOf(entry, row).map(wordingKey));
  return new Set(rows.flat().filter((key) => key !== wording.key));
}

/**
 * A message that is a row of its own is compared with the most similar wording there is. A
 * message of a list is compared only with what the rest of its list leaves over, so that
 * "Customer updated" is not called a rewording of "Customer added", which stands beside it.
 */
function stateIn(entry: Entry, wording: Wording, there: readonly Wording[]): WordingState {
  if (there.some(({ key }) => key === wording.key)) return { label: 'same' };
  const companions = companionsOf(entry, wording);
  const candidates = there
    .filter(({ key }) => !companions.has(key))
    .map((counterpart) => ({ counterpart, alike: similarity(wording.text, counterpart.text) }))
    .toSorted((a, b) => b.alike - a.alike);
  const [best] = candidates;
  const inList = companions.size > 0;
  if (best && best.alike > 0 && (!inList || best.alike >= LIST_SIMILARITY)) {
    const { counterpart } = best;
    const diff = messageDiff(wording.text, counterpart.text);
    return { label: 'reworded', counterpart, diff };
  }
  return { label: inList ? 'missing' : 'other-meaning' };
}

/**
 * Every wording of an entry, labelled against the newest version that documents the entry,
 * with the difference by words, and the versions that lack one of several messages. Case and
 * final punctuation make no difference. Never throws on a catalog made by `createCatalog`.
 */
export function wordingChanges(catalog: Catalog, entry: Entry): WordingChanges {
  const emissions = emissionsOf(catalog, entry).filter(({ emits }) => emits);
  const newest = emissions.at(-1);
  if (!newest) throw new Error(`The entry ${entry.resource} ${entry.code} has no row.`);
  const changes = wordingsOf(catalog, entry).map((wording): WordingChange => {
    const missingFrom = emissions
      .filter(({ wordings }) => stateIn(entry, wording, wordings).label === 'missing')
      .map(({ version }) => ({ version, under: standingUnder(catalog, entry, wording, version) }));
    return { ...stateIn(entry, wording, newest.wordings), wording, missingFrom };
  });
  return { newest: newest.version, changes };
}
