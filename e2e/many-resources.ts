import type { CatalogData } from '../src/domain/catalog/schema.ts';

/*
 * A catalog as it may grow: 25 resources with names of one to five words, 22 documents, some 800
 * entries. Most resources have a document of one version, the first two have all versions.
 */
const NAMES = [
  ...['Customer', 'Transaction', 'Recommendations', 'Communication preferences', 'Coupon series'],
  ...['Points redemption and reversal', 'Organisation hierarchy', 'Card', 'Gift vouchers'],
  ...['Authentication', 'Customer subscription statuses', 'Store and till administration'],
  ...['Internationalisation', 'Tier upgrades and downgrades', 'Referrals', 'Badges', 'Groups'],
  ...['Extended fields', 'Behavioural event notifications', 'Milestones and streaks', 'Target'],
  ...['Partner programs', 'Product catalogue', 'User group management', 'Promotion restrictions'],
] as const;

const VERSIONS = [
  { id: 'v1', label: 'V1' },
  { id: 'v2', label: 'V2' },
  { id: 'v2-lookup', label: 'V2 Lookup', siblingOf: 'v2' },
] as const;

const CATEGORIES = ['Success', 'Error', 'Warning'] as const;
const PROBLEMS = ['is not found', 'is not valid', 'has expired', 'is already in use'] as const;

const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');
const resources = NAMES.map((label) => ({ id: idOf(label), label }));

/** The versions that have a document on a resource. */
const versionsOf = (index: number) =>
  index < 2 ? VERSIONS : VERSIONS.slice(index % 3, (index % 3) + 1);

const documents = VERSIONS.flatMap(({ id, label }, at) =>
  resources.slice(0, at === 0 ? 8 : 7).map((_, part) => ({
    id: `${id}-${part + 1}`,
    title: `Status codes, part ${part + 1} (${label})`,
    version: id,
    inferred: part % 2 === 0 ? null : 'The page does not name its version.',
    rows: 0,
    collected: '2024-12-31',
  })),
);

/** Codes of a resource: its own, and 500 and 1101, which all resources share. */
const codesOf = (index: number) => [
  500,
  1101,
  ...Array.from({ length: 30 }, (_, at) => 2000 + index * 100 + at),
];

const entries = resources.flatMap(({ id, label }, index) =>
  codesOf(index).map((code) => ({
    code,
    resource: id,
    occurrences: versionsOf(index)
      .filter((_, at) => code % 5 !== at)
      .map((version) => ({
        document: `${version.id}-${(index % 7) + 1}`,
        category: idOf(CATEGORIES[(code + (version.id === 'v2' ? 1 : 0)) % 3] ?? ''),
        line: code,
        messages: [`${label} ${PROBLEMS[code % 4]}${version.id === 'v1' ? '' : ', see {0}'}.`],
      })),
  })),
);
const listed = entries.filter(({ occurrences }) => occurrences.length > 0);

/** The catalog with many resources. */
export const manyResources: CatalogData = {
  title: 'Status codes of many resources',
  versions: VERSIONS,
  resources,
  categories: CATEGORIES.map((label) => ({ id: idOf(label), label })),
  documents: documents.map((document) => {
    const rows = listed
      .flatMap(({ occurrences }) => occurrences)
      .filter((row) => row.document === document.id).length;
    return { ...document, rows };
  }),
  entries: listed.toSorted((a, b) => a.code - b.code),
};
