import type { Catalog } from '../catalog/create-catalog.ts';
import { documentedIn } from '../catalog/emissions.ts';
import { messagesOf, wordingKey } from '../catalog/messages.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import {
  entriesWithWording,
  statedWordings,
  type Wording,
  wordingsOf,
} from '../catalog/wordings.ts';
import { LIST_SIMILARITY, similarity } from '../text/similarity.ts';
import { type DiffPart, messageDiff } from '../text/word-diff.ts';

/** The other entries of the same resource that have a wording in one version. */
export const otherEntriesWith = (
  catalog: Catalog,
  entry: Entry,
  wording: Wording,
  version: Labelled,
): readonly Entry[] =>
  entriesWithWording(catalog, wording.key).filter(
    (other) =>
      other !== entry &&
      other.resource === entry.resource &&
      wordingsOf(catalog, other).some(
        ({ key, versions }) => key === wording.key && versions.includes(version.id),
      ),
  );

/** The other messages of the rows that use a wording; empty if it is always the only one. */
function companionsOf(entry: Entry, wording: Wording): ReadonlySet<string> {
  const rows = wording.occurrences.map((row) => messagesOf(entry, row).map(wordingKey));
  return new Set(rows.flat().filter((key) => key !== wording.key));
}

/**
 * A message with its own row is compared with the most similar wording. A message of a list is only
 * compared with wordings outside the rest of its list: "Customer updated" is not a rewording of
 * "Customer added" in the same list. `different`: it shares no significant word with the version;
 * `missing`: it is one of several messages, and the version has the others; `same`: also where one
 * side has no message to compare.
 */
function stateIn(entry: Entry, wording: Wording, wordings: readonly Wording[]) {
  const there = statedWordings(wordings);
  const isCompared = statedWordings([wording]).length > 0 && there.length > 0;
  if (!isCompared || there.some(({ key }) => key === wording.key))
    return { label: 'same' } as const;
  const companions = companionsOf(entry, wording);
  const candidates = there
    .filter(({ key }) => !companions.has(key))
    .map((counterpart) => ({ counterpart, score: similarity(wording.text, counterpart.text) }))
    .toSorted((a, b) => b.score - a.score);
  const inList = companions.size > 0;
  const best = candidates.find(({ score }) => (inList ? score >= LIST_SIMILARITY : score > 0));
  if (best) return { label: 'reworded', counterpart: best.counterpart } as const;
  return { label: inList ? 'missing' : 'different' } as const;
}

/** Undefined if less than half is the same: such a diff would only repeat both texts. */
function diffOf(wording: Wording, counterpart: Wording): readonly DiffPart[] | undefined {
  const diff = messageDiff(wording.text, counterpart.text);
  const lengths = diff.map(({ kind, text }) => (kind === 'same' ? 1 : -1) * text.length);
  return lengths.reduce((sum, length) => sum + length, 0) > 0 ? diff : undefined;
}

/**
 * Every wording of an entry, in the order of `wordingsOf`, compared with the newest version that
 * documents the entry, and the versions that lack it. Ignores case and final punctuation.
 */
export function wordingChanges(catalog: Catalog, entry: Entry) {
  const emissions = documentedIn(catalog, entry);
  const newest = emissions.at(-1);
  if (!newest) throw new Error(`The entry ${entry.resource} ${entry.code} has no row.`);
  return wordingsOf(catalog, entry).map((wording) => {
    /**
     * Ids of versions, including the newest, that lack this one of several messages, with the
     * entries of the same resource that have it there.
     */
    const missingFrom = emissions
      .filter(({ wordings }) => stateIn(entry, wording, wordings).label === 'missing')
      .map(({ version }) => ({
        version: version.id,
        under: otherEntriesWith(catalog, entry, wording, version),
      }));
    const state = stateIn(entry, wording, newest.wordings);
    /** How similar counterparts differ. */
    const diff = state.label === 'reworded' ? diffOf(wording, state.counterpart) : undefined;
    return { ...state, wording, missingFrom, ...(diff && { diff }) };
  });
}

export type WordingChange = ReturnType<typeof wordingChanges>[number];
