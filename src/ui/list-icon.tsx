import { IconFrame } from './icon.tsx';

const SHAPES = {
  up: <path d="M8 13V3.5M4 7l4-4 4 4" />,
  down: <path d="M8 3v9.5M4 9l4 4 4-4" />,
  sortable: <path d="m5 6.5 3-3 3 3m-6 3 3 3 3-3" />,
  filter: <path d="M2 4h12M4.5 8h7M7 12h2" />,
  swap: <path d="M2.5 5.5h10m-3-3 3 3-3 3M13.5 10.5h-10m3-3-3 3 3 3" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  equal: <path d="M3 6h10M3 10h10" />,
  pencil: <path d="m3 13 .6-3L11 2.6 13.4 5 6 12.4zM9.4 4.2l2.4 2.4" />,
} as const;

export type ListIconName = keyof typeof SHAPES;

/** Icons of lists; a module of their own, since other pages do not load them. */
export function ListIcon({ name, className }: { name: ListIconName; className?: string }) {
  return <IconFrame className={className}>{SHAPES[name]}</IconFrame>;
}
