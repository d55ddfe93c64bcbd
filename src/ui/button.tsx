import type { ComponentProps } from 'react';

const LOOK =
  'inline-flex h-8 items-center gap-1.5 rounded border border-line bg-page px-2.5 text-sm text-ink no-underline hover:border-control pointer-coarse:h-11';

export function Button({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button type="button" className={`${LOOK} ${className}`} {...rest} />;
}

/** A link that looks like a button, for what leads somewhere. */
export function ButtonLink({ className = '', ...rest }: ComponentProps<'a'>) {
  return <a className={`${LOOK} ${className}`} {...rest} />;
}
