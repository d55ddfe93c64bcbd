/** What can become of an entry; all but the last are changes. */
export const CHANGE_KINDS = ['added', 'removed', 'recategorised', 'reworded', 'same'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
