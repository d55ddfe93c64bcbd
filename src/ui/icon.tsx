import type { ReactNode } from 'react';

const SHAPES = {
  success: <path d="m3.5 8.5 3 3 6-7" />,
  logo: <path d="M6 4 2 8l4 4M10 4l4 4-4 4" strokeWidth="2" />,
  search: <path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10m3.6-1.4L14 14" />,
  clear: <path d="m4.5 4.5 7 7m0-7-7 7" />,
  previous: <path d="m10 3.5-4.5 4.5 4.5 4.5" />,
  next: <path d="M6 3.5 10.5 8 6 12.5" />,
  link: (
    <path d="M6.8 9.2a3 3 0 0 0 4.3 0l2-2a3 3 0 0 0-4.3-4.3l-.6.6M9.2 6.8a3 3 0 0 0-4.3 0l-2 2a3 3 0 0 0 4.3 4.3l.6-.6" />
  ),
  copy: <path d="M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z" />,
  note: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12m0-6.5V11M8 5v.2" />,
  pin: <path d="M5.5 2.5h5m-4 0v4l-2 3h7l-2-3v-4M8 9.5v4" />,
  sun: (
    <path d="M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M8 1.5V3m0 10v1.5M1.5 8H3m10 0h1.5M3.4 3.4l1 1m7.2 7.2 1 1m0-9.2-1 1m-7.2 7.2-1 1" />
  ),
  moon: <path d="M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1" />,
  system: <path d="M2 3h12v8H2zm4 11h4m-2-3v3" />,
} as const;

export type IconName = keyof typeof SHAPES;

/** Decorative: the text beside it has the meaning. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <IconFrame className={className}>{SHAPES[name]}</IconFrame>;
}

/** The frame of an icon; styled in base.css. */
export function IconFrame({
  className,
  children,
}: {
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={className}>
      {children}
    </svg>
  );
}
