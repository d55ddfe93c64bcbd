import { useEffect, useState } from 'react';

/** Longer than the pause between two keys: while somebody types, nothing is read out. */
const REST_MS = 600;

/**
 * A count and what it counts. Seen at once; told to screen readers when it has come to rest, so
 * that they do not speak with every key.
 */
export function CalmStatus({ strong, text }: { strong: string; text: string }) {
  const whole = strong + text;
  const [rested, setRested] = useState(whole);
  useEffect(() => {
    const timer = setTimeout(() => setRested(whole), REST_MS);
    return () => clearTimeout(timer);
  }, [whole]);
  return (
    <p role="status" className="text-quiet">
      <span aria-hidden="true">
        <strong className="font-semibold text-ink">{strong}</strong>
        {text}
      </span>
      <span className="sr-only">{rested}</span>
    </p>
  );
}
