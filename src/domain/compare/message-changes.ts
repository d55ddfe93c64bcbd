import type { Catalog } from '../catalog/create-catalog.ts';
import type { Emission } from '../catalog/emissions.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import { otherEntriesWith, type Wording } from '../catalog/wordings.ts';
import { LIST_SIMILARITY, similarity } from '../text/similarity.ts';
import { type DiffPart, messageDiff } from '../text/word-diff.ts';

/**
 * One message of an entry in one version, in every wording that the documents of the version
 * have for it: "Failed to populate store." and "Failed to populate the store." At least one.
 */
type VersionMessage = readonly Wording[];

/**
 * The messages of an entry in one version, in the order of its wordings. Two wordings are one
 * message when they are similar and no document of the version lists both.
 */
function versionMessages({ wordings, documents }: Emission): readonly VersionMessage[] {
  const within = (wording: Wording) => wording.documents.filter((id) => documents.includes(id));
  const messages: Wording[][] = [];
  for (const wording of wordings) {
    const [best] = messages
      .filter((message) =>
        message.every((other) => !within(other).some((id) => wording.documents.includes(id))),
      )
      .map((message) => ({
        message,
        score: Math.max(...message.map((other) => similarity(other.text, wording.text))),
      }))
      .filter(({ score }) => score >= LIST_SIMILARITY)
      .toSorted((a, b) => b.score - a.score);
    if (best) best.message.push(wording);
    else messages.push([wording]);
  }
  return messages;
}

/** Wordings of a message that only one version has, apart from those shown. */
export interface OtherWordings {
  readonly from: readonly Wording[];
  readonly to: readonly Wording[];
}

/** One message of an entry compared between two versions. */
export type MessageChange =
  /** The versions share a wording; either may have others too. */
  | { readonly kind: 'same'; readonly wording: Wording; readonly others: OtherWordings }
  | {
      readonly kind: 'reworded';
      readonly from: Wording;
      readonly to: Wording;
      readonly diff: readonly DiffPart[];
      readonly others: OtherWordings;
    }
  /** Only in the old version (dropped) or only in the new one (new). */
  | {
      readonly kind: 'dropped' | 'new';
      readonly wording: Wording;
      /** Entries of the same resource that have it in the other version. */
      readonly under: readonly Entry[];
      /** Whether none of these entries had it in this version already. */
      readonly isMoved: boolean;
    };

interface Pair {
  readonly from: VersionMessage;
  readonly to: VersionMessage;
  /** Their two most similar wordings. */
  readonly closest: { readonly from: Wording; readonly to: Wording; readonly score: number };
}

const textsOf = ({ from, to }: Pair['closest']): string => [from.key, to.key].toSorted().join('\n');

/** By similarity, then by text, so that both directions find the same wordings. */
const compareClosest = (a: Pair['closest'], b: Pair['closest']): number =>
  b.score - a.score || (textsOf(a) < textsOf(b) ? -1 : 1);

function pairOf(from: VersionMessage, to: VersionMessage): Pair | undefined {
  const [closest] = from
    .flatMap((a) => to.map((b) => ({ from: a, to: b, score: similarity(a.text, b.text) })))
    .toSorted(compareClosest);
  return closest && { from, to, closest };
}

/** Greedy matching: most similar pairs first, each message at most once. */
function pairUp(
  from: readonly VersionMessage[],
  to: readonly VersionMessage[],
  isPair: (pair: Pair) => boolean,
): readonly Pair[] {
  const taken = new Set<VersionMessage>();
  return from
    .flatMap((a) => to.flatMap((b) => pairOf(a, b) ?? []))
    .filter(isPair)
    .toSorted((a, b) => b.closest.score - a.closest.score)
    .filter((pair) => {
      if (taken.has(pair.from) || taken.has(pair.to)) return false;
      taken.add(pair.from).add(pair.to);
      return true;
    });
}

const commonWording = (message: VersionMessage, others: readonly VersionMessage[]) =>
  message.find(({ key }) => others.some((other) => other.some((wording) => wording.key === key)));

/** The wordings of both sides that are neither shared nor shown. */
function othersOf(from: VersionMessage, to: VersionMessage, shown: readonly Wording[]) {
  const keysOf = (wordings: readonly Wording[]) => new Set(wordings.map(({ key }) => key));
  const without = (message: VersionMessage, other: VersionMessage) => {
    const keys = keysOf([...other, ...shown]);
    return message.filter(({ key }) => !keys.has(key));
  };
  return { from: without(from, to), to: without(to, from) };
}

/**
 * The messages of an entry compared between two of its emissions. A message is the same if both
 * versions have a wording of it. The rest is paired by similarity: in lists a rewording takes
 * half of the words, a message that is alone on both sides takes one.
 */
export function messageChanges(
  catalog: Catalog,
  entry: Entry,
  from: Emission,
  to: Emission,
): readonly MessageChange[] {
  const [before, after] = [versionMessages(from), versionMessages(to)];
  const areSingle = before.length === 1 && after.length === 1;
  const pairs = pairUp(
    before.filter((message) => !commonWording(message, after)),
    after.filter((message) => !commonWording(message, before)),
    ({ closest }) => closest.score >= LIST_SIMILARITY || (areSingle && closest.score > 0),
  );

  const onlyIn = (message: VersionMessage, kind: 'dropped' | 'new', own: Labelled) =>
    message.map((wording): MessageChange => {
      const other = kind === 'dropped' ? to.version : from.version;
      const under = otherEntriesWith(catalog, entry, wording, other);
      const already = otherEntriesWith(catalog, entry, wording, own);
      const isMoved = under.length > 0 && !under.some((one) => already.includes(one));
      return { kind, wording, under, isMoved };
    });

  const changes = before.flatMap((message): MessageChange[] => {
    const common = commonWording(message, after);
    if (common) {
      const [wordings] = after.filter((other) => commonWording(message, [other]));
      return [
        { kind: 'same', wording: common, others: othersOf(message, wordings ?? [], [common]) },
      ];
    }
    const pair = pairs.find((other) => other.from === message);
    if (!pair) return onlyIn(message, 'dropped', from.version);
    const { from: old, to: current } = pair.closest;
    const diff = messageDiff(old.text, current.text);
    const others = othersOf(message, pair.to, [old, current]);
    return [{ kind: 'reworded', from: old, to: current, diff, others }];
  });
  const isNew = (message: VersionMessage) =>
    !commonWording(message, before) && !pairs.some((pair) => pair.to === message);
  return [
    ...changes,
    ...after.filter(isNew).flatMap((message) => onlyIn(message, 'new', to.version)),
  ];
}
