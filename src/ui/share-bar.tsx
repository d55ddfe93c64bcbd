import { toneOf } from './category-badge.tsx';

/** A bar of shares by category, in colours and patterns; decorative beside its numbers. */
export function ShareBar({
  shares,
}: {
  /** Category and share from 0 to 1, which add up to at most 1. */
  shares: readonly { readonly id: string; readonly share: number }[];
}) {
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
  let before = 0;
  return (
    <svg aria-hidden="true" className="share-bar">
      {shares.map(({ id, share }) => {
        const x = before;
        before += share;
        return (
          <line
            key={id}
            className={toneOf(id)}
            x1={percent(x)}
            x2={percent(before)}
            y1="50%"
            y2="50%"
          />
        );
      })}
    </svg>
  );
}
