import { useEffect, useState } from 'react';

/** Longer than the pause between two keys. */
const DEBOUNCE_MS = 600;

/**
 * A count and what it counts: visible at once, announced to screen readers after a debounce, so
 * that they do not speak at every key.
 */
export function CalmStatus({ strong, text }: { strong: string; text: string }) {
  const whole = strong + text;
  const [announced, setAnnounced] = useState(whole);
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(whole), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [whole]);
  return (
    <p role="status" className="text-quiet">
      <span aria-hidden="true">
        <strong className="font-semibold text-ink">{strong}</strong>
        {text}
      </span>{' '}
      <span className="sr-only">{announced}</span>
    </p>
  );
}
