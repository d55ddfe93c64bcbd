import { memo } from 'react';
import { Icon } from './icon.tsx';
import { toneOf } from './tone.ts';

export interface Slot {
  readonly id: string;
  readonly label: string;
  /** Categories in that version by id and label; none when it does not document the code. */
  readonly categories: readonly { readonly id: string; readonly label: string }[];
}

/** Width of a slot in each of the two forms: with its label inside, and under a label. */
const slotWidth = (label: string) => (label.length > 4 ? 'min-w-18 lg:w-17' : 'min-w-7 lg:w-17');

/** The labels above a column of slots. */
export function VersionSlotLabels({ labels }: { labels: readonly string[] }) {
  return (
    <span className="flex gap-1">
      {labels.map((label) => (
        <span key={label} className={`text-center lg:min-w-0 ${slotWidth(label)}`}>
          {label}
        </span>
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
    <ul className="flex gap-1" aria-label="API versions">
      {slots.map((slot) => (
        <li key={slot.id} className={`flex justify-center ${slotWidth(slot.label)}`}>
          <SlotMark {...slot} />
        </li>
      ))}
    </ul>
  );
});

function SlotMark({ label, categories }: Slot) {
  const words = categories.map((category) => category.label).join(', ') || 'not documented';
  return (
    <span
      title={`${label}: ${words}`}
      className="flex h-5 w-full items-center justify-center overflow-hidden rounded text-xs whitespace-nowrap lg:w-11"
    >
      <span className="sr-only">{`${label}: ${words}. `}</span>
      {categories.length === 0 && (
        <span aria-hidden="true" className="text-quiet">
          –
        </span>
      )}
      {categories.map(({ id }, index) => (
        <span
          key={id}
          aria-hidden="true"
          className={`flex h-full grow items-center justify-center px-0.5 forced-colors:border ${toneOf(id).badge}`}
        >
          {index === 0 && <span className="lg:hidden">{label}</span>}
          <span className={index === 0 ? 'hidden lg:block' : ''}>
            <Icon name={toneOf(id).icon} className="size-3.5" />
          </span>
        </span>
      ))}
    </span>
  );
}
