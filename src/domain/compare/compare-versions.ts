import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { type Emission, emissionsOf } from '../catalog/emissions.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import { statedWordings } from '../catalog/wordings.ts';
import { groupBy } from '../group-by.ts';
import type { VersionPair } from '../links.ts';
import { CHANGE_KINDS, type ChangeKind } from './change-labels.ts';
import { messageChanges } from './message-changes.ts';

/** An entry in two versions; `emits` is false on one side of an added or removed entry. */
function compareSides(catalog: Catalog, entry: Entry, from: Emission, to: Emission) {
  const inBoth = from.emits && to.emits;
  /** All messages, even unchanged ones. Empty for an added or removed entry. */
  const messages = inBoth ? messageChanges(catalog, entry, from, to) : [];
  // A version without a message does not say that it had another one.
  const areStated = [from, to].every(({ wordings }) => statedWordings(wordings).length > 0);
  const isReworded = areStated && messages.some(({ kind }) => kind !== 'same');
  const isRecategorised = inBoth && from.categories.join() !== to.categories.join();
  // Both count as recategorised: callers act on whether a code is an error or a warning.
  const changed: ChangeKind = isRecategorised ? 'recategorised' : isReworded ? 'reworded' : 'same';
  const kind: ChangeKind = inBoth ? changed : from.emits ? 'removed' : 'added';
  return { entry, from, to, kind, isReworded, isRecategorised, messages };
}

/** One entry compared between two versions. */
export type Change = ReturnType<typeof compareSides>;

/**
 * Compares every entry of the resources that both versions document. Takes version ids; throws for
 * an id that is not in the catalog.
 */
export function compareVersions(catalog: Catalog, fromId: string, toId: string) {
  const [from, to] = [getById(catalog.versionsById, fromId), getById(catalog.versionsById, toId)];
  const sides = catalog.entries.flatMap((entry) => {
    const emissions = emissionsOf(catalog, entry);
    const [one, other] = [from, to].map((own) => emissions.find(({ version }) => version === own));
    return one && other && (one.emits || other.emits) ? [{ entry, from: one, to: other }] : [];
  });
  const byResource = groupBy(sides, ({ entry }) => entry.resource);
  const isIn = ({ id }: Labelled, side: 'from' | 'to') =>
    byResource.get(id)?.some((each) => each[side].emits) === true;
  const resources = catalog.resources.filter((each) => isIn(each, 'from') && isIn(each, 'to'));
  const onlyIn = (side: 'from' | 'to') =>
    catalog.resources
      .filter((each) => isIn(each, side) && !resources.includes(each))
      .map((resource) => ({ resource, entries: byResource.get(resource.id)?.length ?? 0 }));
  const changes = sides
    .filter(({ entry }) => resources.some(({ id }) => id === entry.resource))
    .map((each) => compareSides(catalog, each.entry, each.from, each.to));
  return {
    from,
    to,
    /** The resources that both versions document; only these are compared. */
    resources,
    resourcesOnlyInFrom: onlyIn('from'),
    resourcesOnlyInTo: onlyIn('to'),
    /** Every entry of these resources, even unchanged ones, in catalog order. */
    changes,
    counts: Object.fromEntries(
      CHANGE_KINDS.map((kind) => [kind, changes.filter((one) => one.kind === kind).length]),
    ) as Readonly<Record<ChangeKind, number>>,
  };
}

export type Comparison = ReturnType<typeof compareVersions>;

/** Every ordered pair of different versions, in catalog order. */
export const comparisonPairs = ({ versions }: Pick<Catalog, 'versions'>): readonly VersionPair[] =>
  versions.flatMap(({ id: from }) =>
    versions.filter(({ id }) => id !== from).map(({ id: to }) => ({ from, to })),
  );

/**
 * How many entries of the given resources each exact set of versions lists: the numbers of an UpSet
 * plot (Lex and others, 2014). Most versions first, in catalog order, then most entries.
 */
export function versionOverlaps(catalog: Catalog, resources: readonly Pick<Labelled, 'id'>[]) {
  const compared = new Set(resources.map(({ id }) => id));
  const listed = catalog.entries
    .filter(({ resource }) => compared.has(resource))
    .map((entry) =>
      emissionsOf(catalog, entry).flatMap(({ version, emits }) => (emits ? [version] : [])),
    );
  return [...groupBy(listed, (versions) => versions.map(({ id }) => id).join()).values()]
    .map((same) => ({ versions: same[0], count: same.length }))
    .sort((a, b) => b.versions.length - a.versions.length || b.count - a.count);
}
