import type { Catalog } from '../catalog/create-catalog.ts';
import type { Emission } from '../catalog/emissions.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import { statedWordings, type Wording } from '../catalog/wordings.ts';
import { LIST_SIMILARITY, similarity } from '../text/similarity.ts';
import { messageDiff } from '../text/word-diff.ts';
import { otherEntriesWith } from './wording-changes.ts';

/**
 * One message of an entry in one version, with every wording that the version's documents have for
 * it: "Failed to populate store." and "Failed to populate the store." At least one.
 */
type VersionMessage = readonly Wording[];

/**
 * The messages of an entry in one version, in the order of its wordings. Two wordings are one
 * message if they are similar and no document of the version lists both.
 */
function versionMessages({ wordings, documents }: Emission): readonly VersionMessage[] {
  const areBeside = (one: Wording, other: Wording) =>
    documents.some((id) => one.documents.includes(id) && other.documents.includes(id));
  const messages: Wording[][] = [];
  for (const wording of statedWordings(wordings)) {
    const likeness = (message: VersionMessage) =>
      message.some((other) => areBeside(other, wording))
        ? 0
        : Math.max(...message.map(({ text }) => similarity(text, wording.text)));
    const [best] = messages.toSorted((a, b) => likeness(b) - likeness(a));
    if (best && likeness(best) >= LIST_SIMILARITY) best.push(wording);
    else messages.push([wording]);
  }
  return messages;
}

/** The score of two messages that share a wording: above every similarity. */
const SHARED = 2;

/**
 * A message of each version with their two most similar wordings, or a shared one. Ties go to the
 * first by text, so that both directions find the same wordings.
 */
function closest(from: VersionMessage, to: VersionMessage) {
  const pairs = from.flatMap((old) =>
    to.map((current) => {
      const score = old === current ? SHARED : similarity(old.text, current.text);
      const keys = [old.key, current.key].toSorted().join('\n');
      return { from, to, old, current, score, keys };
    }),
  );
  return pairs.toSorted((a, b) => b.score - a.score || (a.keys < b.keys ? -1 : 1))[0] ?? [];
}

/**
 * Greedy matching: the most similar pairs first, each message at most once unless it shares
 * wordings with several. A pair shares half of its words, or one word if both sides have a single
 * message.
 */
function align(before: readonly VersionMessage[], after: readonly VersionMessage[]) {
  const areSingle = before.length === 1 && after.length === 1;
  const taken = new Set<VersionMessage>();
  return before
    .flatMap((from) => after.flatMap((to) => closest(from, to)))
    .filter(({ score }) => score >= LIST_SIMILARITY || (areSingle && score > 0))
    .toSorted((a, b) => b.score - a.score)
    .filter(({ from, to, score }) => {
      if (score < SHARED && (taken.has(from) || taken.has(to))) return false;
      taken.add(from).add(to);
      return true;
    });
}

/**
 * Compares the messages of an entry between two of its emissions. A message is the same if both
 * versions have a wording of it; the others are paired by similarity. A message without a pair is
 * only in the old version (dropped) or only in the new one (new).
 */
export function messageChanges(catalog: Catalog, entry: Entry, from: Emission, to: Emission) {
  const [before, after] = [versionMessages(from), versionMessages(to)];
  const pairs = align(before, after);
  const onlyIn = (message: VersionMessage, kind: 'dropped' | 'new', own: Labelled) =>
    message.map((wording) => {
      const other = kind === 'dropped' ? to.version : from.version;
      /** Entries of the same resource that have it in the other version. */
      const under = otherEntriesWith(catalog, entry, wording, other);
      const already = otherEntriesWith(catalog, entry, wording, own);
      /** Whether none of these entries had it in this version already. */
      const isMoved = under.length > 0 && !under.some((one) => already.includes(one));
      return { kind, wording, under, isMoved };
    });
  const changes = before.map((message) => {
    const pair = pairs.find((one) => one.from === message);
    if (!pair) return onlyIn(message, 'dropped', from.version);
    const { old, current } = pair;
    const without = (wordings: VersionMessage, there: VersionMessage) =>
      wordings.filter((one) => !there.includes(one) && one !== old && one !== current);
    /** Wordings that only one version has, apart from those shown. */
    const others = { from: without(message, pair.to), to: without(pair.to, message) };
    if (old === current) return [{ kind: 'same' as const, wording: old, others }];
    const diff = messageDiff(old.text, current.text);
    return [{ kind: 'reworded' as const, from: old, to: current, diff, others }];
  });
  const added = after.filter((message) => !pairs.some((pair) => pair.to === message));
  return [...changes.flat(), ...added.flatMap((message) => onlyIn(message, 'new', to.version))];
}

/** One message of an entry compared between two versions. */
export type MessageChange = ReturnType<typeof messageChanges>[number];
