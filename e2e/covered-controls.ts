import { catalog } from './catalog-data.ts';

const [first, second] = catalog.versions.map(({ id }) => id);

/** Every kind of page, with an element that is there once the page has loaded. */
export const PAGE_KINDS = [
  { path: '/', shows: 'tr[data-entry]' },
  { path: '/?q=coupon', shows: 'tr[data-entry]' },
  { path: '/codes/1101', shows: 'section[data-entry]' },
  { path: '/codes/8094', shows: 'main a[href^="/codes/"]' },
  { path: `/compare?from=${first}&to=${second}`, shows: 'tr[data-change]' },
  { path: `/compare/${first}/${second}`, shows: 'tr[data-change]' },
  { path: '/decode', shows: 'main textarea' },
  { path: '/about', shows: 'h1' },
  { path: '/nowhere', shows: 'h1' },
] as const;

/**
 * Visible controls whose centre is covered by another element, as `control < element`, and the
 * number of controls tested. Runs in the page, so it uses nothing from its scope.
 */
export function coveredControls(): { readonly tested: number; readonly covered: string[] } {
  const controls = [...document.querySelectorAll('a, button, input, textarea, select, summary')];
  const hits = controls.flatMap((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const isInSight = x > 0 && y > 0 && x < innerWidth && y < innerHeight && width > 1;
    if (!isInSight || !control.checkVisibility({ visibilityProperty: true })) return [];
    return [{ control, hit: document.elementFromPoint(x, y) }];
  });
  const covered = hits
    .filter(
      ({ control, hit }) => !control.contains(hit) && !control.closest('label')?.contains(hit),
    )
    .map(
      ({ control, hit }) => `${control.outerHTML.slice(0, 90)} < ${hit?.outerHTML.slice(0, 90)}`,
    );
  return { tested: hits.length, covered };
}
