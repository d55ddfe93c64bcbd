import { type DiffPart, messageDiff } from '../../domain/text/word-diff.ts';
import { WordDiff } from '../../ui/word-diff.tsx';

/** Where less than half is the same, a difference only repeats both texts. */
function isAlike(diff: readonly DiffPart[]): boolean {
  return (
    diff.reduce((sum, { kind, text }) => sum + (kind === 'same' ? 1 : -1) * text.length, 0) > 0
  );
}

/** How another wording differs from one; nothing where they are not alike. */
export function WordingDiff({ from, to }: { from: string; to: string }) {
  const diff = messageDiff(from, to);
  return isAlike(diff) && <WordDiff parts={diff} />;
}
