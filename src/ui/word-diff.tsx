import { Fragment } from 'react';

interface DiffPart {
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
        return (
          <u key={key} className="decoration-dotted underline-offset-3">
            {part.text}
          </u>
        );
      })}
      {text.slice(own.map((part) => part.text).join('').length)}
    </>
  );
}
