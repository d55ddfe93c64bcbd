/** A part of two texts: what both have, what only the old one has, what only the new one has. */
interface Part {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * Two texts in one, as `<del>` and `<ins>`: struck through and underlined, so that it reads
 * without colour and in print, and with the words "removed" and "added" for the ear.
 */
export function WordDiff({ parts }: { parts: readonly Part[] }) {
  return (
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
}
