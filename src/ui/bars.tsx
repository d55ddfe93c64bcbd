import { toneOf } from './category-badge.tsx';

/** A bar with a length from 0 to 1; decorative, the number is beside it. */
export const Bar = ({ share }: { share: number }) => (
  <svg aria-hidden="true" className="bar" viewBox="0 0 100 10" preserveAspectRatio="none">
    <rect width={share > 0 ? Math.max(1, share * 100) : 0} height="10" />
  </svg>
);

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/**
 * A bar of shares by category, each from 0 to 1 with a sum of at most 1, in colours and patterns;
 * decorative beside its numbers.
 */
export function ShareBar({ shares }: { shares: readonly { id: string; share: number }[] }) {
  let end = 0;
  return (
    <svg aria-hidden="true" className="share-bar">
      {shares.map(({ id, share }) => {
        const x1 = percent(end);
        end += share;
        return <line key={id} className={toneOf(id)} x1={x1} x2={percent(end)} y1="50%" y2="50%" />;
      })}
    </svg>
  );
}
