import { toneOf } from './category-badge.tsx';

export interface Slot {
  readonly id: string;
  readonly label: string;
  /** What the slot says in words. */
  readonly text: string;
  /** Whether the version is inferred, or no document of it could list the row. */
  readonly mark?: 'inferred' | 'uncovered' | undefined;
  /** Its categories in that version; empty if not documented. */
  readonly categories: readonly { readonly id: string; readonly label: string }[];
}

/**
 * The same slots in the same order in every row, filled or empty. Wide screens have the labels
 * above the column, narrow ones inside the slots. Each is one element whose own text is hidden
 * by the style sheet, since a list has over a thousand; its space separates it in plain text.
 */
export const VersionSlots = ({ slots }: { slots: readonly Slot[] }) => (
  <span className="slots">{slots.map(slotOf)}</span>
);

function slotOf({ id: version, label, text, mark, categories }: Slot) {
  const [first, ...others] = categories;
  return (
    <span
      key={version}
      title={text}
      data-label={label}
      className={`slot ${first ? `sign ${toneOf(first.id)}` : ''} ${label.length > 4 ? 'slot-long' : ''}${mark ? ` slot-${mark}` : ''}`}
    >
      {`${text} `}
      {others.length > 0 &&
        others.map(({ id }) => <span key={id} className={`slot-other sign ${toneOf(id)}`} />)}
    </span>
  );
}
