interface WordDiffProps {
  /** In both texts, only in the old one, or only in the new one. */
  readonly parts: readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[];
  /** Names of the texts if neither replaced the other: "V2" and "V2 Lookup". */
  readonly sides?: readonly [string, string] | undefined;
}

/**
 * The difference of two texts as `<del>` and `<ins>`: readable without colour and in print, with
 * hidden "removed" and "added", or the names of both sides, for screen readers.
 */
export const WordDiff = ({ parts, sides }: WordDiffProps) => (
  <span className="word-diff" data-sides={sides && ''}>
    {parts.map(({ kind, text }, index) => {
      const key = `${index} ${kind}`;
      if (kind === 'same') return <span key={key}>{text}</span>;
      const isFirst = kind === 'removed';
      const Tag = isFirst ? 'del' : 'ins';
      return (
        <Tag key={key}>
          <span className="sr-only">{` [${sides?.[isFirst ? 0 : 1] ?? kind}: `}</span>
          {text}
          <span className="sr-only">{'] '}</span>
        </Tag>
      );
    })}
  </span>
);
