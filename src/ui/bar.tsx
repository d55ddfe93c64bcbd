/** A bar as long as a share, from 0 to 1, of the longest; decorative, the number is beside it. */
export const Bar = ({ share }: { share: number }) => (
  <svg aria-hidden="true" className="bar" viewBox="0 0 100 10" preserveAspectRatio="none">
    <rect width={share > 0 ? Math.max(1, share * 100) : 0} height="10" />
  </svg>
);
