/** A part of two texts that is in both, only in the old one, or only in the new one. */
interface Part {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * The difference of two texts as `<del>` and `<ins>`: readable without colour and in print, and
 * with hidden "removed" and "added" for screen readers.
 */
export const WordDiff = ({ parts }: { parts: readonly Part[] }) => (
  <span className="word-diff">
    {parts.map(({ kind, text }, index) => {
      const key = `${index} ${kind}`;
      if (kind === 'same') return <span key={key}>{text}</span>;
      const Tag = kind === 'removed' ? 'del' : 'ins';
      return (
        <Tag key={key}>
          <span className="sr-only">{` [${kind}: `}</span>
          {text}
          <span className="sr-only">{'] '}</span>
        </Tag>
      );
    })}
  </span>
);
