import { Fragment } from 'react';

export interface DiffPart {
  /** In both texts, only in the old one, or only in the new one. */
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

interface WordDiffProps {
  readonly parts: readonly DiffPart[];
  /** Names of the texts if neither replaced the other: "V2" and "V2 Lookup". */
  readonly sides?: readonly [string, string] | undefined;
}

/**
 * The difference of two texts as `<del>` and `<ins>`, readable without colour and in print. Names
 * both sides if neither replaced the other; else screen readers hear "removed" and "added".
 */
export const WordDiff = ({ parts, sides }: WordDiffProps) => (
  <span className="word-diff" data-sides={sides && ''}>
    {parts.map(({ kind, text }, index) => {
      const key = `${index} ${kind}`;
      if (kind === 'same') return <span key={key}>{text}</span>;
      const isFirst = kind === 'removed';
      const Tag = isFirst ? 'del' : 'ins';
      // The space around a change is outside of its brackets.
      const [, before, body, after] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      return (
        <Fragment key={key}>
          {before}
          <Tag>
            <span className={sides ? 'side' : 'sr-only'}>
              {`[${sides?.[isFirst ? 0 : 1] ?? kind}: `}
            </span>
            {body}
            <span className={sides ? 'side' : 'sr-only'}>]</span>
          </Tag>
          {after}
        </Fragment>
      );
    })}
  </span>
);
