import type { Verdict } from '../../domain/decode/decoded.ts';
import { Button } from '../../ui/button.tsx';
import { toneOf } from '../../ui/category-badge.tsx';
import type { Work } from './use-decoder.ts';

/** The look of a verdict: that of the worst there is in it. */
function toneOfVerdict({ kind, counts }: Verdict): string {
  if (kind === 'none') return toneOf('none');
  if (kind === 'failure' || kind === 'partial' || counts.errors > 0) return toneOf('error');
  if (kind === 'warning' || counts.warnings > 0) return toneOf('warning');
  return toneOf(kind === 'success' ? 'success' : 'none');
}

function statusOf(work: Work): string {
  switch (work.status) {
    case 'done':
      return work.decoded.verdict.sentence;
    case 'cancelled':
      return 'Cancelled';
    case 'failed':
      return 'The text could not be decoded. Try a part of it.';
    case 'unavailable':
      return 'The decoder could not be loaded';
    case 'idle':
    case 'working':
      return '';
  }
}

/** The verdict, or how far the work has come, or that it was cancelled and how to go on. */
export function WorkLine({
  work,
  onCancel,
  onAgain,
}: {
  work: Work;
  onCancel: () => void;
  onAgain: () => void;
}) {
  const tone = work.status === 'done' ? toneOfVerdict(work.decoded.verdict) : toneOf('none');
  const isEmpty = work.status === 'idle' || work.status === 'working';
  return (
    <div className="grid min-h-14 content-center gap-2">
      <div className={isEmpty ? '' : `verdict sign ${tone}`}>
        <p role="status">{statusOf(work)}</p>
      </div>
      {work.status === 'cancelled' && (
        <p className="flex flex-wrap items-center gap-3 text-quiet">
          Nothing was decoded. Change the text or paste another, or start again.
          <Button onClick={onAgain}>Decode again</Button>
        </p>
      )}
      {work.status === 'unavailable' && (
        <p className="flex flex-wrap items-center gap-3 text-quiet">
          Check the connection. What you pasted is still here.
          <Button onClick={onAgain}>Try again</Button>
        </p>
      )}
      {work.status === 'working' && (
        <div className="loading flex items-center gap-3 text-quiet">
          <progress value={work.share} aria-label="Decoding" />
          {`Decoding, ${Math.round(work.share * 100)} %`}
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      )}
    </div>
  );
}
