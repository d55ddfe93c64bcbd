const PATHS = {
  success: 'm3.5 8.5 3 3 6-7',
  logo: 'M6 4 2 8l4 4M10 4l4 4-4 4',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10m3.6-1.4L14 14',
  clear: 'm4.5 4.5 7 7m0-7-7 7',
  previous: 'm10 3.5-4.5 4.5 4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  link: 'M6.8 9.2a3 3 0 0 0 4.3 0l2-2a3 3 0 0 0-4.3-4.3l-.6.6M9.2 6.8a3 3 0 0 0-4.3 0l-2 2a3 3 0 0 0 4.3 4.3l.6-.6',
  copy: 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z',
  note: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12m0-6.5V11M8 5v.2',
  pin: 'M5.5 2.5h5m-4 0v4l-2 3h7l-2-3v-4M8 9.5v4',
  light:
    'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M8 1.5V3m0 10v1.5M1.5 8H3m10 0h1.5M3.4 3.4l1 1m7.2 7.2 1 1m0-9.2-1 1m-7.2 7.2-1 1',
  dark: 'M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1',
  system: 'M2 3h12v8H2zm4 11h4m-2-3v3',

  ascending: 'M8 13V3.5M4 7l4-4 4 4',
  descending: 'M8 3v9.5M4 9l4 4 4-4',
  sortable: 'm5 6.5 3-3 3 3m-6 3 3 3 3-3',
  filter: 'M2 4h12M4.5 8h7M7 12h2',
  swap: 'M2.5 5.5h10m-3-3 3 3-3 3M13.5 10.5h-10m3-3-3 3 3 3',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  equal: 'M3 6h10M3 10h10',
  pencil: 'm3 13 .6-3L11 2.6 13.4 5 6 12.4zM9.4 4.2l2.4 2.4',
} as const;

export type IconName = keyof typeof PATHS;

/**
 * An icon on a 16 × 16 grid, styled in base.css. Decorative: the text beside it has the meaning.
 */
export const Icon = ({ name, className }: { name: IconName; className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 16 16" className={className}>
    <path d={PATHS[name]} />
  </svg>
);
