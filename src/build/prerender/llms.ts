import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { collectedOn, versionLabel } from '../../domain/catalog/labels.ts';
import { links } from '../../domain/links.ts';
import { counted } from '../../domain/text/english.ts';
import { addressAt, type Site } from './site.ts';

/** What a language model should know of the site, and where the data is. Source: llmstxt.org. */
export function llmsText(catalog: Catalog, site: Site): string {
  const link = (name: string, href: string, text: string) =>
    `- [${name}](${addressAt(site, href)}): ${text}`;
  const days = collectedOn(catalog.documents);
  const [first] = catalog.codes;
  const ids = catalog.versions.map(({ id }) => versionLabel(catalog, id)).join(', ');
  return [
    `# ${catalog.title}`,
    '',
    `> What each of ${counted(catalog.codes.length, 'code')} (${counted(catalog.entries.length, 'entry')} by resource) means, per resource and API version (${ids}), from ${catalog.documents.length} public documents${days && `, collected on ${days}`}.`,
    '',
    'A code can mean different things for different resources: an entry is identified by resource and code, such as `customer:1101`. Do not answer from the number alone when a code has more than one entry.',
    '',
    '## Data',
    '',
    link('All codes as JSON', links.catalog(), 'every row of every document, with its line'),
    link('JSON Schema', links.catalogSchema(), 'describes the catalog'),
    link('All codes as CSV', links.catalogCsv(), 'one line per resource and code'),
    '',
    '## One code',
    '',
    `Append .md or .json to the address of a code page (codes: ${first ?? 0} to ${catalog.codes.at(-1) ?? 0}, with gaps).`,
    '',
    ...(first === undefined
      ? []
      : [
          link(`${first} as Markdown`, links.codeMarkdown(first), 'wordings and sources as text'),
          link(`${first} as JSON`, links.codeJson(first), 'the entries with links'),
          '',
        ]),
    '## Pages',
    '',
    link('All codes', links.browse(), 'search and filters'),
    link('Compare', links.compare(), 'what changes between two API versions'),
    link('About', links.about(), 'the documents and how reliable they are'),
    '',
  ].join('\n');
}
