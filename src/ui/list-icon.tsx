import { createIcon } from './icon.tsx';

/** Icons of lists; a module of their own, since other pages do not load them. */
export const ListIcon = createIcon({
  ascending: 'M8 13V3.5M4 7l4-4 4 4',
  descending: 'M8 3v9.5M4 9l4 4 4-4',
  sortable: 'm5 6.5 3-3 3 3m-6 3 3 3 3-3',
  filter: 'M2 4h12M4.5 8h7M7 12h2',
  swap: 'M2.5 5.5h10m-3-3 3 3-3 3M13.5 10.5h-10m3-3-3 3 3 3',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  equal: 'M3 6h10M3 10h10',
  pencil: 'm3 13 .6-3L11 2.6 13.4 5 6 12.4zM9.4 4.2l2.4 2.4',
});
