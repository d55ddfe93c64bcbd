import { Fragment } from 'react';

interface CodesInWordsProps {
  readonly codes: readonly { readonly href: string; readonly code: number }[];
}

/** "A", "A and B", "A, B and C", as links in a sentence. */
export function CodesInWords({ codes }: CodesInWordsProps) {
  return codes.map(({ href, code }, index) => (
    <Fragment key={href}>
      {index > 0 && (index === codes.length - 1 ? ' and ' : ', ')}
      <a href={href} className="code">
        {code}
      </a>
    </Fragment>
  ));
}
