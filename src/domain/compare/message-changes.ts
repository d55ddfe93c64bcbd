import type { Catalog } from '../catalog/create-catalog.ts';
import type { Emission } from '../catalog/emissions.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import type { Wording } from '../catalog/wordings.ts';
import { similarity } from '../text/similarity.ts';
import type { DiffPart } from '../text/word-diff.ts';
import { messageDiff } from '../text/word-diff.ts';
import { standingUnder } from './standing-under.ts';
import { LIST_SIMILARITY, type VersionMessage, versionMessages } from './version-messages.ts';

/** The wordings of a message that only one version has, beside those that are shown. */
export interface OtherWordings {
  readonly from: readonly Wording[];
  readonly to: readonly Wording[];
}

/** What becomes of one message of an entry from one version to another. */
export type MessageChange =
  /** The versions have a wording in common, whatever else their documents make of it. */
  | { readonly kind: 'same'; readonly wording: Wording; readonly others: OtherWordings }
  | {
      readonly kind: 'reworded';
      readonly from: Wording;
      readonly to: Wording;
      readonly diff: readonly DiffPart[];
      readonly others: OtherWordings;
    }
  /** Said by one version only: by the old one if dropped, by the new one if new. */
  | {
      readonly kind: 'dropped' | 'new';
      readonly wording: Wording;
      /** The codes of the same resource under which the other version has it instead. */
      readonly under: readonly Entry[];
      /** Whether it did not stand under these codes in its own version already. */
      readonly isMoved: boolean;
    };

interface Pair {
  readonly from: VersionMessage;
  readonly to: VersionMessage;
  /** The two wordings of them that are most alike. */
  readonly closest: { readonly from: Wording; readonly to: Wording; readonly alike: number };
}

const textsOf = ({ from, to }: Pair['closest']): string => [from.key, to.key].toSorted().join('\n');

/** By likeness, then by the texts, so that either direction finds the same wordings. */
const compareClosest = (a: Pair['closest'], b: Pair['closest']): number =>
  b.alike - a.alike || (textsOf(a) < textsOf(b) ? -1 : 1);

function pairOf(from: VersionMessage, to: VersionMessage): Pair | undefined {
  const [closest] = from
    .flatMap((a) => to.map((b) => ({ from: a, to: b, alike: similarity(a.text, b.text) })))
    .toSorted(compareClosest);
  return closest && { from, to, closest };
}

/** Pairs messages, the most alike first, each at most once. */
function pairUp(
  from: readonly VersionMessage[],
  to: readonly VersionMessage[],
  isPair: (pair: Pair) => boolean,
): readonly Pair[] {
  const taken = new Set<VersionMessage>();
  return from
    .flatMap((a) => to.flatMap((b) => pairOf(a, b) ?? []))
    .filter(isPair)
    .toSorted((a, b) => b.closest.alike - a.closest.alike)
    .filter((pair) => {
      if (taken.has(pair.from) || taken.has(pair.to)) return false;
      taken.add(pair.from).add(pair.to);
      return true;
    });
}

const commonWording = (message: VersionMessage, others: readonly VersionMessage[]) =>
  message.find(({ key }) => others.some((other) => other.some((wording) => wording.key === key)));

/** What is left of two sides of a message once the wordings that either side shows are gone. */
function othersOf(from: VersionMessage, to: VersionMessage, shown: readonly Wording[]) {
  const keysOf = (wordings: readonly Wording[]) => new Set(wordings.map(({ key }) => key));
  const without = (message: VersionMessage, other: VersionMessage) => {
    const keys = keysOf([...other, ...shown]);
    return message.filter(({ key }) => !keys.has(key));
  };
  return { from: without(from, to), to: without(to, from) };
}

/**
 * What becomes of the messages of an entry, from what one version says of it to what another
 * says. A message is the same if the other version has a wording of it too. What is left is
 * paired by likeness: in lists it takes half of the words to be a rewording, a message that
 * stands alone on both sides needs one. Takes emissions of the entry; never throws.
 */
export function messageChanges(
  catalog: Catalog,
  entry: Entry,
  from: Emission,
  to: Emission,
): readonly MessageChange[] {
  const [before, after] = [versionMessages(from), versionMessages(to)];
  const areAlone = before.length === 1 && after.length === 1;
  const pairs = pairUp(
    before.filter((message) => !commonWording(message, after)),
    after.filter((message) => !commonWording(message, before)),
    ({ closest }) => closest.alike >= LIST_SIMILARITY || (areAlone && closest.alike > 0),
  );

  const onlyIn = (message: VersionMessage, kind: 'dropped' | 'new', own: Labelled) =>
    message.map((wording): MessageChange => {
      const other = kind === 'dropped' ? to.version : from.version;
      const under = standingUnder(catalog, entry, wording, other);
      const already = standingUnder(catalog, entry, wording, own);
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
