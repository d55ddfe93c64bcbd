import { entryId } from '../domain/catalog/create-catalog.ts';
import { emissionsOf } from '../domain/catalog/emissions.ts';
import { versionLabels } from '../domain/catalog/labels.ts';
import { links } from '../domain/links.ts';
import { askedCode } from '../domain/neighbours/parse-code-param.ts';
import { reportHref } from '../domain/report-href.ts';
import { shorten } from '../domain/text/english.ts';
import { useOrigin } from './document-head.tsx';
import type { HeadProps } from './page-module.ts';
import { useLeadingVersion } from './preferences.ts';

/** An unknown code in the URL may be of any length. */
const MAX_TEXT_LENGTH = 100;

/** Links to the place where readers report wrong or missing codes. */
export function ReportLink({ location, catalog }: HeadProps) {
  const origin = useOrigin();
  const api = useLeadingVersion(catalog);
  const { asked, entries: all } = askedCode(catalog, location.path);
  const meant = all.filter(({ resource }) => `#${resource}` === location.hash);
  const entries = meant.length > 0 ? meant : all;
  const [entry, ...others] = entries;
  const code = asked.kind === 'code' ? asked.canonical : shorten(asked.text, MAX_TEXT_LENGTH);
  const documented = entries.flatMap((one) =>
    emissionsOf(catalog, one).flatMap(({ emits, version }) => (emits ? version.id : [])),
  );
  const subject = {
    code,
    entry: entries.map(entryId).join(', ') || code,
    version: versionLabels(catalog, api ? [api] : new Set(documented)),
    page: origin + (entry && others.length === 0 ? links.entry(entry) : links.code(code)),
  };
  return (
    <p className="mt-8 text-xs print:hidden">
      <a href={reportHref(catalog.reportAt ?? '', subject)}>Report a wrong or missing code</a>
    </p>
  );
}
