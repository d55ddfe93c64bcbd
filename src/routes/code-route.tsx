import { createElement, useEffect } from 'react';
import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { documentedFirst } from '../domain/catalog/emissions.ts';
import { categoryLine, resourceLabel } from '../domain/catalog/labels.ts';
import type { Entry } from '../domain/catalog/schema.ts';
import { firstWording } from '../domain/catalog/wordings.ts';
import { links, PICTURE } from '../domain/links.ts';
import { askedCode } from '../domain/neighbours/parse-code-param.ts';
import {
  counted,
  shorten,
  uncapitalised,
  withoutFinalPunctuation,
} from '../domain/text/english.ts';
import { CodePage } from '../features/code/code-page.tsx';
import { createResource } from '../ui/create-resource.ts';
import { useStore } from '../ui/create-store.ts';
import { useKeptCode } from './kept-codes.ts';
import type { Head, HeadProps, RouteProps } from './page-module.ts';
import { useLeadingVersion } from './preferences.ts';
import { readRelated } from './read-related.ts';

/** Rarely needed, so it has its own chunk. */
const unknownCode = createResource(() => import('../features/unknown/unknown-code.tsx'));

/** Only needed where the catalog has an address for reports. */
const reportLink = createResource(() => import('./report-link.tsx'));

/** Left out if it fails to load: the page is complete without it. */
function OptionalReportLink(props: HeadProps) {
  const loaded = useStore(reportLink.store);
  useEffect(() => void reportLink.load().catch(() => undefined), []);
  return loaded && <loaded.ReportLink {...props} />;
}

export function Route({ location, catalog }: RouteProps) {
  const api = useLeadingVersion(catalog);
  const { asked, entries } = askedCode(catalog, location.path);
  const [entry] = entries;
  const pin = useKeptCode(entry?.code);
  return (
    <>
      {entry ? (
        <CodePage
          catalog={catalog}
          code={entry.code}
          entries={documentedFirst(catalog, entries, api, (one) => one)}
          target={location.hash.slice(1)}
          relatedOf={(entry) => readRelated(catalog, entry)}
          api={api}
          {...pin}
        />
      ) : (
        createElement(unknownCode.read().UnknownCode, { catalog, asked })
      )}
      {catalog.reportAt && <OptionalReportLink location={location} catalog={catalog} />}
    </>
  );
}

/** Browsers and previews cut a longer title and description. */
const MAX_TITLE_LENGTH = 110;
const MAX_DESCRIPTION_LENGTH = 220;

/** The title names a single entry if the hash does. */
function titleOf(catalog: Catalog, entries: readonly Entry[], hash: string): string {
  const textOf = (entry: Entry) => withoutFinalPunctuation(firstWording(catalog, entry));
  const target = entries.length > 1 && entries.find(({ resource }) => `#${resource}` === hash);
  const resource = target ? ` ${resourceLabel(catalog, target)}` : '';
  const texts = (target ? [target] : entries).map(textOf);
  return shorten(`${entries[0]?.code}${resource} · ${texts.join(', ')}`, MAX_TITLE_LENGTH);
}

export function head({ location, catalog }: HeadProps): Head {
  const { asked, entries } = askedCode(catalog, location.path);
  const [entry] = entries;
  if (!entry) {
    const title =
      asked.kind === 'code'
        ? `${asked.canonical} is not in the catalog`
        : `${asked.text} is not a status code`;
    return {
      title: `${title} · ${catalog.title}`,
      description: `Not among the ${counted(catalog.codes.length, 'code')} of the catalog; the nearest ones are listed.`,
      address: undefined,
    };
  }
  const { code } = entry;
  const meanings = entries.map((one) => {
    const category = uncapitalised(categoryLine(catalog, one));
    return `${resourceLabel(catalog, one)}: ${firstWording(catalog, one)} (${category})`;
  });
  return {
    title: titleOf(catalog, entries, location.hash),
    description: shorten(meanings.join(' '), MAX_DESCRIPTION_LENGTH),
    address: links.code(code),
    twins: [
      { href: links.codeJson(code), type: 'application/json', title: `${code} as JSON` },
      { href: links.codeMarkdown(code), type: 'text/markdown', title: `${code} as Markdown` },
    ],
    picture: { href: links.codePicture(code), ...PICTURE },
  };
}
