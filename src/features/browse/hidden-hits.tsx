import { useKeptFocus } from './use-kept-focus.ts';

/** The way to the hits that the facets hide, beside those that they show. */
export function HiddenHits({ count, unfilteredHref }: { count: number; unfilteredHref: string }) {
  const ref = useKeptFocus<HTMLParagraphElement>();
  return (
    <p ref={ref} className="border-t border-line py-2">
      <a href={unfilteredHref}>{`Show ${count} hidden by filters`}</a>
    </p>
  );
}
