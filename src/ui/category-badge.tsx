/** Categories with their own style: an icon and two colours, in `outcome.css`. */
const STYLED = ['success', 'error', 'warning'];

/** The CSS class of a category; categories without a style share `tone-other`. */
export const toneOf = (id: string): string => `tone-${STYLED.includes(id) ? id : 'other'}`;

/** A category as icon, word and colour. `compact` hides the word on narrow screens. */
export function CategoryBadge(props: { id: string; label: string; compact?: boolean }) {
  const { id, label, compact } = props;
  return (
    <span className={`category sign ${toneOf(id)}`}>
      {compact ? <span className="sr-only lg:not-sr-only">{label}</span> : label}
    </span>
  );
}
