import { useEffect, useState } from 'react';

/**
 * Gives a function that has `action` run as soon as it can be: now, or once `isReady`, unless
 * `subject`, what it is about, has become another by then.
 */
export function useOnceReady(isReady: boolean, subject: string, action: () => void): () => void {
  const [asked, setAsked] = useState<string>();
  useEffect(() => {
    if (asked === undefined || (asked === subject && !isReady)) return;
    setAsked(undefined);
    if (asked === subject) action();
  });
  return () => setAsked(subject);
}
