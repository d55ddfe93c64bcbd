import { Button } from '../../ui/button.tsx';
import type { Work } from './use-decoder.ts';

/** The verdict, or how far the work has come. */
export function WorkLine({ work, onStop }: { work: Work; onStop: () => void }) {
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-3">
      <p role="status" className="text-lg font-semibold">
        {work.status === 'done' && work.decoded.verdict.sentence}
        {work.status === 'failed' && 'The text could not be decoded. Try a part of it.'}
      </p>
      {work.status === 'working' && (
        <span className="loading flex items-center gap-3 text-quiet">
          <progress value={work.share} aria-label="Decoding" />
          {`${Math.round(work.share * 100)} %`}
          <Button onClick={onStop}>Cancel</Button>
        </span>
      )}
    </div>
  );
}
