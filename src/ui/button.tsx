import type { ComponentProps } from 'react';

const SHAPE =
  'inline-flex h-8 items-center gap-1.5 rounded border px-2.5 text-sm no-underline pointer-coarse:h-11';
const PLAIN = 'border-line bg-page text-ink hover:border-control';
const PRIMARY = 'border-accent bg-accent font-semibold text-on-accent';

/** `primary` marks the main action. The space separates buttons where there is no style sheet. */
export function Button({
  className = '',
  primary = false,
  ...rest
}: ComponentProps<'button'> & { primary?: boolean }) {
  const look = `${SHAPE} ${primary ? PRIMARY : PLAIN} ${className}`;
  return (
    <>
      <button type="button" className={look} {...rest} />{' '}
    </>
  );
}

/** A link that looks like a button. */
export const ButtonLink = ({ className = '', ...rest }: ComponentProps<'a'>) => (
  <>
    <a className={`${SHAPE} ${PLAIN} ${className}`} {...rest} />{' '}
  </>
);
