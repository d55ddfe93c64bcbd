import type { ReactElement } from 'react';
import { toneOf } from './category-badge.tsx';

export interface Slot {
  readonly id: string;
  readonly label: string;
  /** Categories in that version by id and label; none when it does not document the code. */
  readonly categories: readonly { readonly id: string; readonly label: string }[];
}

/** The labels above a column of slots. */
export function VersionSlotLabels({ labels }: { labels: readonly string[] }) {
  return (
    <span className="slots">
      {labels.map((label) => (
        <span key={label}>{label}</span>
      ))}
    </span>
  );
}

/**
 * Always the same slots in the same order, filled or empty, so that a column of rows reads as
 * a matrix. Wide screens have the labels above the column, narrow ones inside the slots. Each
 * is a picture with a name: one element, for there are three in each of hundreds of rows.
 */
export const VersionSlots = ({ slots }: { slots: readonly Slot[] }) => (
  <span className="slots">{slots.map(versionSlot)}</span>
);

function versionSlot({ id: version, label, categories }: Slot): ReactElement {
  const [first, ...others] = categories;
  const words = `${label}: ${categories.map((category) => category.label).join(', ') || 'not documented'}`;
  return (
    <span
      key={version}
      role="img"
      aria-label={words}
      title={words}
      data-label={label}
      className={`slot ${first ? `sign ${toneOf(first.id)}` : ''} ${label.length > 4 ? 'slot-long' : ''}`}
    >
      {others.length > 0 &&
        others.map(({ id }) => <span key={id} className={`slot-other sign ${toneOf(id)}`} />)}
    </span>
  );
}
