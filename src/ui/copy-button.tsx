import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

const SHOWN_FOR_MS = 2000;

const MESSAGES = { copied: 'Copied', refused: 'Copying is blocked' } as const;

const LAYER = 'col-start-1 row-start-1 inline-flex items-center gap-1.5';

/** Writes an asynchronous text as a promise, or Safari would no longer see a user gesture. */
async function write(make: CopyButtonProps['text']): Promise<void> {
  const text = make();
  if (typeof text === 'string' || typeof ClipboardItem === 'undefined')
    return navigator.clipboard.writeText(await text);
  const blob = text.then((ready) => new Blob([ready], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

interface CopyButtonProps {
  readonly label: string;
  readonly icon?: IconName;
  /** Called on press, because it may depend on the current URL. */
  readonly text: () => string | Promise<string>;
  /** On phones, shows only the icon. */
  readonly isCompact?: boolean;
}

/** Copies a text and confirms it on the button and to screen readers. */
export function CopyButton({ label, icon = 'copy', text, isCompact = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<keyof typeof MESSAGES>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    write(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  const face = (shownIcon: IconName, shownLabel: string) => (
    <>
      <Icon name={shownIcon} />
      <span className={isCompact ? 'max-sm:sr-only' : undefined}>{shownLabel}</span>
    </>
  );
  return (
    <Button onClick={copy}>
      {/* Lays out both labels, so that the button keeps its width. */}
      <span className="grid justify-items-center">
        <span className={`${LAYER} ${outcome ? 'invisible' : ''}`}>{face(icon, label)}</span>
        <span aria-live="polite" role={outcome && 'status'} className={LAYER}>
          {outcome && face(outcome === 'copied' ? 'success' : icon, MESSAGES[outcome])}
        </span>
      </span>
    </Button>
  );
}
