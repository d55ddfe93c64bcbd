import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { type Emission, emissionsOf } from '../catalog/emissions.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import type { ChangeKind } from './change-kind.ts';
import { type MessageChange, messageChanges } from './message-changes.ts';

/** What becomes of one entry from one version to another. */
export interface Change {
  readonly entry: Entry;
  /** An entry that is both reworded and recategorised counts as recategorised. */
  readonly kind: ChangeKind;
  readonly isReworded: boolean;
  readonly isRecategorised: boolean;
  /** What either version documents; `emits` is false on one side of an added or removed entry. */
  readonly from: Emission;
  readonly to: Emission;
  /** Of every message, the unchanged ones too. Empty for an added or removed entry. */
  readonly messages: readonly MessageChange[];
}

/** A resource that one of the versions does not document, with its number of entries. */
interface LoneResource {
  readonly resource: Labelled;
  readonly entries: number;
}

export interface Comparison {
  readonly from: Labelled;
  readonly to: Labelled;
  /** The resources that both versions document: the only ones that are compared. */
  readonly resources: readonly Labelled[];
  readonly resourcesOnlyInFrom: readonly LoneResource[];
  readonly resourcesOnlyInTo: readonly LoneResource[];
  /** Every entry of these resources once, the unchanged ones too, in the order of the catalog. */
  readonly changes: readonly Change[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
}

interface Sides {
  readonly entry: Entry;
  readonly from: Emission;
  readonly to: Emission;
}

function kindOf(sides: Sides, isRecategorised: boolean, isReworded: boolean): ChangeKind {
  if (!sides.from.emits) return 'added';
  if (!sides.to.emits) return 'removed';
  // Whether a code is an error or a warning decides what a caller does; its words do not.
  if (isRecategorised) return 'recategorised';
  return isReworded ? 'reworded' : 'same';
}

function compareSides(catalog: Catalog, sides: Sides): Change {
  const { entry, from, to } = sides;
  const inBoth = from.emits && to.emits;
  const messages = inBoth ? messageChanges(catalog, entry, from, to) : [];
  const isReworded = messages.some(({ kind }) => kind !== 'same');
  const isRecategorised = inBoth && from.categories.join() !== to.categories.join();
  const kind = kindOf(sides, isRecategorised, isReworded);
  return { entry, kind, isReworded, isRecategorised, from, to, messages };
}

function sidesOf(catalog: Catalog, fromId: string, toId: string): readonly Sides[] {
  return catalog.entries.flatMap((entry) => {
    const emissions = emissionsOf(catalog, entry);
    const from = emissions.find(({ version }) => version.id === fromId);
    const to = emissions.find(({ version }) => version.id === toId);
    return from && to && (from.emits || to.emits) ? [{ entry, from, to }] : [];
  });
}

/**
 * What becomes of every entry from one version to another, for the resources that both
 * document. Takes ids of versions;
 * throws for an id that the catalog does not hold.
 */
export function compareVersions(catalog: Catalog, fromId: string, toId: string): Comparison {
  const [from, to] = [getById(catalog.versionsById, fromId), getById(catalog.versionsById, toId)];
  const sides = sidesOf(catalog, fromId, toId);
  const has = (resource: Labelled, side: 'from' | 'to') =>
    sides.some((each) => each.entry.resource === resource.id && each[side].emits);
  const lone = (side: 'from' | 'to', other: 'from' | 'to') =>
    catalog.resources
      .filter((resource) => has(resource, side) && !has(resource, other))
      .map((resource) => {
        const entries = sides.filter(({ entry }) => entry.resource === resource.id).length;
        return { resource, entries };
      });

  const resources = catalog.resources.filter((each) => has(each, 'from') && has(each, 'to'));
  const changes = sides
    .filter(({ entry }) => resources.some(({ id }) => id === entry.resource))
    .map((each) => compareSides(catalog, each));
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  return {
    from,
    to,
    resources,
    resourcesOnlyInFrom: lone('from', 'to'),
    resourcesOnlyInTo: lone('to', 'from'),
    changes,
    counts: {
      added: count('added'),
      removed: count('removed'),
      recategorised: count('recategorised'),
      reworded: count('reworded'),
      same: count('same'),
    },
  };
}
