import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { links, type Page } from '../domain/links.ts';
import { linkedData } from './linked-data.ts';
import { pageAddress } from './page-address.ts';
import { pageDescription } from './page-description.ts';
import { pageTitle } from './page-title.ts';

const PICTURE = { file: 'preview.png', width: 1200, height: 630 } as const;

/**
 * What other sites and programs read of a page to find it and to show it in a preview. Only in files: who
 * reads it runs no script.
 */
export function PreviewHead({
  page,
  catalog,
  origin,
}: {
  page: Page;
  catalog: Catalog;
  /** Scheme and host; empty when not known. */
  origin: string;
}) {
  const title = pageTitle(page, catalog);
  const description = pageDescription(page, catalog);
  const address = pageAddress(page, catalog);
  const picture = `${origin}${links.browse()}${PICTURE.file}`;
  const data = linkedData(page, catalog, origin);
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={catalog.title} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {address && <meta property="og:url" content={origin + address} />}
      <meta property="og:image" content={picture} />
      <meta property="og:image:width" content={String(PICTURE.width)} />
      <meta property="og:image:height" content={String(PICTURE.height)} />
      <meta property="og:image:alt" content={catalog.title} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={picture} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={`${links.browse()}opensearch.xml`}
        title={catalog.title}
      />
      {data && (
        <script type="application/ld+json">
          {JSON.stringify(data).replaceAll('<', '\\u003c')}
        </script>
      )}
    </>
  );
}
