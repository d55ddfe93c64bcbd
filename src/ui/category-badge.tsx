import { Icon } from './icon.tsx';
import { toneOf } from './tone.ts';

/** A category by icon, word and colour; never by colour alone. `compact` is for many at once. */
export function CategoryBadge({
  id,
  label,
  compact = false,
}: {
  id: string;
  label: string;
  compact?: boolean;
}) {
  const tone = toneOf(id);
  return (
    <span
      className={`inline-flex h-6 items-center gap-1 rounded px-1.5 text-xs font-medium whitespace-nowrap forced-colors:border ${tone.badge}`}
    >
      <Icon name={tone.icon} className="size-3.5" />
      <span className={compact ? 'sr-only lg:not-sr-only' : ''}>{label}</span>
    </span>
  );
}
