import { memo } from 'react';
import { toneOf } from './tone.ts';

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
 * a matrix. Wide screens have the labels above the column, narrow ones inside the slots.
 * Memoised: they stay as they are while the wording beside them is marked anew.
 */
export const VersionSlots = memo(function VersionSlots({ slots }: { slots: readonly Slot[] }) {
  return (
    <ul className="slots" aria-label="API versions">
      {slots.map((slot) => (
        <VersionSlot key={slot.id} {...slot} />
      ))}
    </ul>
  );
});

function VersionSlot({ label, categories }: Slot) {
  const [first, ...others] = categories;
  const words = categories.map((category) => category.label).join(', ') || 'not documented';
  return (
    <li
      title={`${label}: ${words}`}
      className={`slot ${first ? `sign ${toneOf(first.id)}` : ''} ${label.length > 4 ? 'slot-long' : ''}`}
    >
      <span className="slot-label">{label}</span>
      <span className="sr-only">{`: ${words}`}</span>
      {others.map(({ id }) => (
        <span key={id} className={`slot-other sign ${toneOf(id)}`} />
      ))}
    </li>
  );
}
