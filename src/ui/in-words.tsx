import { Fragment, type ReactNode } from 'react';

interface Item {
  readonly key: string;
  readonly node: ReactNode;
}

/** "A", "A and B", "A, B and C", of links or other parts of a sentence. */
export function InWords({ items }: { items: readonly Item[] }) {
  return items.map(({ key, node }, index) => (
    <Fragment key={key}>
      {index > 0 && (index === items.length - 1 ? ' and ' : ', ')}
      {node}
    </Fragment>
  ));
}
