import { Fragment } from 'react';

type Link = readonly [code: number | string, href: string];

/** "A", "A and B", "A, B and C", with links. */
export const CodesInWords = ({ codes }: { codes: readonly Link[] }) =>
  codes.map(([code, href], index, { length }) => (
    <Fragment key={href}>
      {index > 0 && (index === length - 1 ? ' and ' : ', ')}
      <a href={href} className="code">
        {code}
      </a>
    </Fragment>
  ));
