import { useSyncExternalStore } from 'react';
import type { Catalog } from '../domain/catalog/create-catalog.ts';
import type { Page } from '../domain/links.ts';
import type { Place } from './history.ts';
import { pageAddress, pageTwins } from './page-address.ts';
import { pageTitle } from './page-title.ts';

/** Scheme and host of the site; empty when the build was not told. */
const BUILT_ORIGIN: string = import.meta.env.SITE_ORIGIN ?? '';

const never = () => () => {};

/** Where the build was not told, a page knows its host only once it is open. */
const useOrigin = () =>
  useSyncExternalStore(
    never,
    () => BUILT_ORIGIN || location.origin,
    () => BUILT_ORIGIN,
  );

/** What a page says about itself; React puts it into the head and keeps it up to date there. */
export function PageHead({
  page,
  place,
  catalog,
}: {
  page: Page;
  place: Place;
  catalog: Catalog | undefined;
}) {
  const origin = useOrigin();
  const address = catalog && pageAddress(page, catalog, place.search);
  return (
    <>
      <title>{pageTitle(page, catalog, place)}</title>
      {address && <link rel="canonical" href={origin + address} />}
      {!address && <meta name="robots" content="noindex" />}
      {catalog &&
        pageTwins(page, catalog).map(({ href, type, title }) => (
          <link key={href} rel="alternate" type={type} href={href} title={title} />
        ))}
    </>
  );
}

/** Takes out what a file says of the page it shows, where another page takes its place. */
export function clearHead(): void {
  const tags = document.head.querySelectorAll(
    'title, meta[name=description], meta[name=robots], link[rel=canonical], link[rel=alternate]',
  );
  for (const tag of tags) tag.remove();
}
