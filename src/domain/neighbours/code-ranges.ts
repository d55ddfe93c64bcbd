import type { Catalog } from '../catalog/create-catalog.ts';
import { emissionsOf } from '../catalog/emissions.ts';
import { versionLabels } from '../catalog/labels.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';

/** A run of codes of one resource that are close together. */
export interface CodeRange {
  readonly from: number;
  readonly to: number;
  readonly resource: Labelled;
  /** How many codes of the resource are in it. */
  readonly count: number;
  /** The versions that document at least half of them, in catalog order. */
  readonly versions: readonly Labelled[];
}

/**
 * Codes of a resource at most this far apart are one run. Measured: the widest gap inside an
 * obvious group is 24 (1062 to 1086), the narrowest between two groups is 36 (750 to 786).
 */
const MAX_GAP = 25;

function runsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && entry.code - last.code <= MAX_GAP) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function rangeOf(catalog: Catalog, resource: Labelled, run: readonly Entry[]): CodeRange {
  const emissions = run.map((entry) => emissionsOf(catalog, entry));
  const versions = catalog.versions.filter(
    (_, at) => emissions.filter((all) => all[at]?.emits).length * 2 >= run.length,
  );
  return {
    from: run[0]?.code ?? 0,
    to: run.at(-1)?.code ?? 0,
    resource,
    count: run.length,
    versions,
  };
}

/**
 * The runs of codes that a number lies in, or else those just beside it, in the order of
 * resources. A single code makes no run.
 */
export function rangesAround(catalog: Catalog, code: number): readonly CodeRange[] {
  const ranges = catalog.resources.flatMap((resource) =>
    runsOf(catalog.entries.filter((entry) => entry.resource === resource.id))
      .filter((run) => run.length > 1)
      .map((run) => rangeOf(catalog, resource, run)),
  );
  const within = (slack: number) =>
    ranges.filter(({ from, to }) => code >= from - slack && code <= to + slack);
  const inside = within(0);
  return inside.length > 0 ? inside : within(MAX_GAP);
}

/** "8001 to 8127: Customer, V2". Derived from the codes, not stated by any document. */
export function rangeInWords(
  catalog: Catalog,
  { from, to, resource, versions }: CodeRange,
): string {
  const labels = versionLabels(
    catalog,
    versions.map(({ id }) => id),
  );
  return `${from} to ${to}: ${[resource.label, labels].filter(Boolean).join(', ')}`;
}
