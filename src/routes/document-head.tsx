import { useEffect, useSyncExternalStore } from 'react';
import { links } from '../domain/links.ts';
import type { HeadProps, PageModule } from './page-module.ts';

const CATALOG_TWINS = [
  { href: links.catalog(), type: 'application/json', title: 'All codes as JSON' },
  { href: links.catalogCsv(), type: 'text/csv', title: 'All codes as CSV' },
];

const SITE_PICTURE = { href: `${links.browse()}preview.png`, width: 1200, height: 630 };

/** Scheme and host of the site; empty if unknown at build time. */
const BUILT_ORIGIN: string = import.meta.env.SITE_ORIGIN ?? '';

const never = () => () => {};

/** The site's origin; if unknown at build time, it is known only in the browser. */
export const useOrigin = () =>
  useSyncExternalStore(
    never,
    () => BUILT_ORIGIN || location.origin,
    () => BUILT_ORIGIN,
  );

/** The head tags of a page; React hoists them into the head and keeps them up to date. */
export function DocumentHead({ head, ...props }: HeadProps & Pick<PageModule, 'head'>) {
  const origin = useOrigin();
  const { location, catalog } = props;
  const { title, description, address, ...own } = head(props);
  const { twins = CATALOG_TWINS, picture = SITE_PICTURE } = own;
  const preview = {
    'og:type': 'website',
    'og:site_name': catalog.title,
    'og:title': title,
    'og:description': description,
    ...(address && { 'og:url': origin + address }),
    'og:image': origin + picture.href,
    'og:image:width': String(picture.width),
    'og:image:height': String(picture.height),
    'og:image:alt': picture === SITE_PICTURE ? catalog.title : title,
  };
  const hasNavigated = location.action !== 'load';
  useEffect(() => {
    // Only for crawlers, which read the HTML; on the next page it would be wrong.
    if (hasNavigated) document.head.querySelector('[type$="ld+json"]')?.remove();
  }, [hasNavigated]);
  return (
    <>
      {/* Control characters for text direction would affect the tab's whole title. */}
      <title>{title.replace(/\p{Bidi_Control}/gu, '')}</title>
      <meta name="description" content={description} />
      {address ? (
        <link rel="canonical" href={origin + address} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {twins.map((twin) => (
        <link key={twin.href} rel="alternate" {...twin} />
      ))}
      {Object.entries(preview).map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      {/* The other Twitter tags fall back to the Open Graph ones. */}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
