import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { isStored, takeUpdate, useUpdate } from './service-worker.ts';
import { useOnline } from './use-online.ts';

interface NoticeProps {
  readonly text: string;
  /** What the button says that takes the notice away. */
  readonly dismiss: string;
  readonly children?: ReactNode;
}

function Dismissable({ text, dismiss, children }: NoticeProps) {
  const [isDismissed, setIsDismissed] = useState(false);
  if (isDismissed) return null;
  return (
    <div className="notice">
      <p>{text}</p>
      <div className="flex gap-2">
        {children}
        <Button onClick={() => setIsDismissed(true)}>{dismiss}</Button>
      </div>
    </div>
  );
}

const offlineText = () =>
  isStored()
    ? 'You are offline. Codes, search, compare and decode work, as of your last visit.'
    : 'You are offline. This page can be read; others need the network.';

/**
 * Says that there is no network, or that a new version is there. Nothing changes under a reader
 * who goes on reading.
 */
export function NetworkNotice() {
  const isOnline = useOnline();
  const hasUpdate = useUpdate();
  return (
    <div aria-live="polite">
      {!isOnline && <Dismissable key="offline" text={offlineText()} dismiss="Close" />}
      {isOnline && hasUpdate && (
        <Dismissable
          key="update"
          text="A new version of this reference is there. Reloading empties Decode."
          dismiss="Later"
        >
          <Button onClick={takeUpdate}>Reload</Button>
        </Dismissable>
      )}
    </div>
  );
}
