import type { DiffPart } from './word-diff.tsx';

interface OneSideProps {
  readonly text: string;
  /** Its difference from another text, which may leave out the final punctuation. */
  readonly parts: readonly DiffPart[];
  /** Which parts only this text has. */
  readonly kind: 'removed' | 'added';
}

/** One of two texts, with the words that the other does not have underlined. */
export function OneSide({ text, parts, kind }: OneSideProps) {
  const own = parts.filter((part) => part.kind === 'same' || part.kind === kind);
  return (
    <>
      {own.map((part, index) => {
        const key = `${index} ${part.kind}`;
        if (part.kind === 'same') return part.text;
        return <u key={key}>{part.text}</u>;
      })}
      {text.slice(own.map((part) => part.text).join('').length)}
    </>
  );
}
