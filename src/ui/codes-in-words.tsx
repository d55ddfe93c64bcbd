import { Fragment } from 'react';

/** "A", "A and B", "A, B and C", as links in a sentence. */
export function CodesInWords<Coded extends { readonly code: number | string }>({
  codes,
  hrefOf,
}: {
  codes: readonly Coded[];
  hrefOf: (one: Coded) => string;
}) {
  return codes.map((one, index) => (
    <Fragment key={hrefOf(one)}>
      {index > 0 && (index === codes.length - 1 ? ' and ' : ', ')}
      <a href={hrefOf(one)} className="code">
        {one.code}
      </a>
    </Fragment>
  ));
}
