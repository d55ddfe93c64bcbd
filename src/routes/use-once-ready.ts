import { useEffect, useState } from 'react';

/** Gives a function that has `action` run as soon as it can be: now, or once `isReady`. */
export function useOnceReady(isReady: boolean, action: () => void): () => void {
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    if (!isAsked || !isReady) return;
    setIsAsked(false);
    action();
  });
  return () => setIsAsked(true);
}
