import type { Catalog } from '../catalog/create-catalog.ts';
import { emissionsOf } from '../catalog/emissions.ts';
import { versionLabels } from '../catalog/labels.ts';
import type { Entry, Labelled } from '../catalog/schema.ts';
import { editDistance, isAnagram } from '../text/edit-distance.ts';

/** Typing errors in a number, most likely first, described from the intended number. */
export const TYPOS = {
  swapped: 'two digits swapped',
  'one-digit': 'one digit different',
  missing: 'one digit more',
  extra: 'one digit fewer',
  reordered: 'digits in a different order',
} as const;
export type Typo = keyof typeof TYPOS;

/**
 * The single typing error between `typed` and `meant`, both without leading zeros; undefined if
 * they are equal or differ by more. `extra`: `typed` has one digit too many.
 */
export function typoBetween(typed: string, meant: string): Typo | undefined {
  const edits = editDistance(typed, meant, 1);
  if (edits === 0) return undefined;
  if (isAnagram(typed, meant)) return edits === 1 ? 'swapped' : 'reordered';
  if (edits > 1) return undefined;
  if (typed.length === meant.length) return 'one-digit';
  return typed.length < meant.length ? 'missing' : 'extra';
}

/**
 * Codes of a resource at most this far apart form a run. Measured: the widest gap inside an obvious
 * group is 24 (1062 to 1086), the narrowest between two groups is 36 (750 to 786).
 */
const MAX_GAP = 25;

/** The entries of a resource in runs of nearby codes; single entries are left out. */
function runsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const starts = entries.flatMap(({ code }, at) =>
    code - (entries[at - 1]?.code ?? Number.NEGATIVE_INFINITY) > MAX_GAP ? [at] : [],
  );
  return starts
    .map((start, at) => entries.slice(start, starts[at + 1]))
    .filter((run) => run.length > 1);
}

function rangeOf(catalog: Catalog, resource: Labelled, run: readonly Entry[]) {
  const emissions = run.map((entry) => emissionsOf(catalog, entry));
  return {
    from: run[0]?.code ?? 0,
    to: run.at(-1)?.code ?? 0,
    resource,
    /** How many codes of the resource it contains. */
    count: run.length,
    /** The versions that document any of them, in catalog order. */
    versions: catalog.versions.filter((_, at) => emissions.some((all) => all[at]?.emits)),
  };
}

/** The runs that contain a number, or else those next to it, in the order of resources. */
function rangesAround(catalog: Catalog, code: number) {
  const ranges = catalog.resources.flatMap((resource) => {
    const runs = runsOf(catalog.entriesByResource.get(resource.id) ?? []);
    return runs.map((run) => rangeOf(catalog, resource, run));
  });
  const within = (slack: number) =>
    ranges.filter(({ from, to }) => code >= from - slack && code <= to + slack);
  const inside = within(0);
  return inside.length > 0 ? inside : within(MAX_GAP);
}

/** "8001 to 8127: Customer, V2". Derived from the codes, not stated by any document. */
export function rangeInWords(
  catalog: Catalog,
  { from, to, resource, versions }: ReturnType<typeof rangeOf>,
): string {
  const ids = versions.map(({ id }) => id);
  return `${from} to ${to}: ${resource.label}, ${versionLabels(catalog, ids)}`;
}

const NEAREST = 2;
const MAX_SIMILAR = 8;

/**
 * Codes that may have been meant by an unknown one. Takes its digits without leading zeros, as
 * `parseCodeParam` returns them.
 */
export function nearMisses(catalog: Catalog, digits: string) {
  const asked = Number(digits);
  const withEntries = (code: number) => ({ code, entries: catalog.entriesByCode.get(code) ?? [] });
  const below = catalog.codes.filter((code) => code < asked).slice(-NEAREST);
  const above = catalog.codes.filter((code) => code > asked).slice(0, NEAREST);
  const rank = (typo: Typo) => Object.keys(TYPOS).indexOf(typo);
  const distance = ({ code }: { code: number }) => Math.abs(code - asked);
  const similar = catalog.codes
    .filter((code) => !below.includes(code) && !above.includes(code))
    .flatMap((code) => {
      const typo = typoBetween(digits, String(code));
      return typo ? [{ ...withEntries(code), typo }] : [];
    })
    .toSorted((a, b) => rank(a.typo) - rank(b.typo) || distance(a) - distance(b))
    .slice(0, MAX_SIMILAR);
  return {
    /** The nearest codes, at most two on either side, in ascending order. */
    below: below.map(withEntries),
    above: above.map(withEntries),
    /** Other codes one typing error away, most likely first; at most eight. */
    similar,
    /** The ranges that contain the code, or else those next to it. */
    ranges: rangesAround(catalog, asked),
  };
}

/** A prefix of one digit is too short to search for. */
const MIN_PREFIX = 2;

/** The longest proper prefix of some digits that begins a longer code, if there is one. */
export function longestKnownPrefix(codes: readonly number[], digits: string): string | undefined {
  const prefix = digits.slice(0, -1);
  if (prefix.length < MIN_PREFIX) return undefined;
  const isKnown = codes.map(String).some((code) => code !== prefix && code.startsWith(prefix));
  return isKnown ? prefix : longestKnownPrefix(codes, prefix);
}
