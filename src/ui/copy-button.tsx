import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

const SHOWN_FOR_MS = 2000;

type Outcome = 'copied' | 'refused';

const SAID: Record<Outcome, string> = {
  copied: 'Copied',
  refused: 'Copying is not allowed here',
};

const LAYER = 'col-start-1 row-start-1 inline-flex items-center gap-1.5';

/** Copies a text and says so, on the button and to screen readers. */
export function CopyButton({
  label,
  icon = 'copy',
  text,
  className,
}: {
  label: string;
  icon?: IconName;
  /** Asked for when pressed, since it can depend on the address of the page. */
  text: () => string;
  className?: string;
}) {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <Button onClick={copy} className={className}>
      {/* Both take their room, so that the button keeps its width. */}
      <span className="grid justify-items-center">
        <span className={`${LAYER} ${outcome ? 'invisible' : ''}`}>
          <Icon name={icon} />
          {label}
        </span>
        <span aria-live="polite" role={outcome && 'status'} className={LAYER}>
          {outcome && (
            <>
              <Icon name={outcome === 'copied' ? 'success' : icon} />
              {SAID[outcome]}
            </>
          )}
        </span>
      </span>
    </Button>
  );
}
