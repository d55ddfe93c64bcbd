import { links } from '../../domain/links.ts';
import { escaped } from './markup.ts';
import { fullAddressAt, type Site } from './site.ts';

/** Source: OpenSearch 1.1; a short name has at most 16 characters. */
const SHORT_NAME = 'Status codes';

/**
 * Makes the site a search engine of the browser: what is typed in the address bar goes to Browse,
 * a code straight to its page. Takes the title of the catalog.
 */
export function openSearchDescription(site: Site, title: string): string {
  const search = `${fullAddressAt(site, links.browse())}?q={searchTerms}&go=1`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${SHORT_NAME}</ShortName>
<Description>${escaped(title)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${escaped(fullAddressAt(site, '/icon.svg'))}</Image>
<Url type="text/html" method="get" template="${escaped(search)}"/>
</OpenSearchDescription>
`;
}
