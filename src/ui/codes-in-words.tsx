import { Fragment } from 'react';

interface CodesInWordsProps<Coded> {
  readonly codes: readonly Coded[];
  readonly hrefOf: (one: Coded) => string;
}

/** "A", "A and B", "A, B and C", as links in a sentence. */
export function CodesInWords<Coded extends { readonly code: number }>({
  codes,
  hrefOf,
}: CodesInWordsProps<Coded>) {
  return codes.map((one, index) => (
    <Fragment key={hrefOf(one)}>
      {index > 0 && (index === codes.length - 1 ? ' and ' : ', ')}
      <a href={hrefOf(one)} className="code">
        {one.code}
      </a>
    </Fragment>
  ));
}
