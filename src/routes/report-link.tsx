import { type Catalog, entryId } from '../domain/catalog/create-catalog.ts';
import { emissionsOf } from '../domain/catalog/emissions.ts';
import { versionLabels } from '../domain/catalog/labels.ts';
import type { Entry } from '../domain/catalog/schema.ts';
import { links, reportHref } from '../domain/links.ts';
import type { CodeParam } from '../domain/neighbours/parse-code-param.ts';
import { shorten } from '../domain/text/english.ts';
import { useOrigin } from './document-head.tsx';

/** What was asked for in place of a code can be of any length. */
const LONGEST_TEXT = 100;

/** Leads to where the catalog has wrong or missing codes reported. */
export function ReportLink({
  catalog,
  reportAt,
  asked,
  entries: all,
  target,
  api,
}: {
  catalog: Catalog;
  reportAt: string;
  asked: CodeParam;
  /** Those that the page is about; none for an unknown code. */
  entries: readonly Entry[];
  /** Resource of the one that is meant, if any. */
  target: string;
  /** Id of the API version that the reader uses; empty for all. */
  api: string;
}) {
  const origin = useOrigin();
  const meant = all.filter(({ resource }) => resource === target);
  const entries = meant.length > 0 ? meant : all;
  const [entry, ...others] = entries;
  const code = asked.kind === 'code' ? asked.canonical : shorten(asked.text, LONGEST_TEXT);
  const documented = entries.flatMap((one) =>
    emissionsOf(catalog, one).flatMap(({ emits, version }) => (emits ? version.id : [])),
  );
  const versions = api ? [api] : new Set(documented);
  const subject = {
    code,
    entry: entries.map(entryId).join(', ') || code,
    version: versionLabels(catalog, versions),
    page: origin + (entry && others.length === 0 ? links.entry(entry) : links.code(code)),
  };
  return (
    <p className="mt-8 text-xs print:hidden">
      <a href={reportHref(reportAt, subject)}>Report a wrong or missing code</a>
    </p>
  );
}
