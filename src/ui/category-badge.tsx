import { toneOf } from './tone.ts';

/** A category by sign, word and colour; never by colour alone. `compact` is for many at once. */
export function CategoryBadge({
  id,
  label,
  compact = false,
}: {
  id: string;
  label: string;
  compact?: boolean;
}) {
  return (
    <span className={`category sign ${toneOf(id)}`}>
      {compact ? <span className="sr-only lg:not-sr-only">{label}</span> : label}
    </span>
  );
}
