import type { ChangeKind } from '../../domain/compare/compare-versions.ts';
import type { ListIconName } from '../../ui/list-icon.tsx';

/** How each kind of change is named and marked. */
export const KINDS = {
  added: { label: 'Added', icon: 'plus' },
  removed: { label: 'Removed', icon: 'minus' },
  recategorised: { label: 'Recategorised', icon: 'swap' },
  reworded: { label: 'Reworded', icon: 'pencil' },
  same: { label: 'Same', icon: 'equal' },
} as const satisfies Record<ChangeKind, { label: string; icon: ListIconName }>;
