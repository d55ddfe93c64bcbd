import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';

/** Rows are there before the reader comes to the end of those that are shown. */
const AHEAD = '1500px';

/**
 * The end of a list of which only the beginning is rendered. More rows follow when the reader
 * comes near or presses the button; it says how many there are, since the browser's own search
 * sees only those rendered.
 */
export function MoreRows({
  shown,
  total,
  onMore,
}: {
  shown: number;
  total: number;
  onMore: () => void;
}) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onMore();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <div ref={end} className="flex flex-wrap items-center gap-4 border-t border-line py-4">
      <p className="text-quiet">{`Showing the first ${shown} of ${total}.`}</p>
      <Button onClick={onMore}>Show more</Button>
    </div>
  );
}
