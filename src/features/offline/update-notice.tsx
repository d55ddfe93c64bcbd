import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { takeUpdate, useUpdate } from './service-worker.ts';

/** Says that a new version is there. Nothing changes under a reader who goes on reading. */
export function UpdateNotice() {
  const isThere = useUpdate();
  const [isLater, setIsLater] = useState(false);
  return (
    <div role="status">
      {isThere && !isLater && (
        <div className="notice">
          <p>A new version of this reference is there.</p>
          <div className="flex gap-2">
            <Button onClick={takeUpdate}>Reload</Button>
            <Button onClick={() => setIsLater(true)}>Later</Button>
          </div>
        </div>
      )}
    </div>
  );
}
