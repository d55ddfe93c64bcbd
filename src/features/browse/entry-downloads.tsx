import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import {
  type EntryFormat,
  exportEntries,
  exportFileName,
  FORMATS,
} from '../../domain/export/formats.ts';
import { entryTable, toTsv } from '../../domain/export/tables.ts';
import type { BrowseState } from '../../domain/filters/browse-state.ts';
import { FACET_NAMES } from '../../domain/filters/facets.ts';
import { DownloadBar } from '../../ui/download-bar.tsx';

const OFFERED = Object.keys(FORMATS) as readonly EntryFormat[];

/** Exactly the entries that are shown, in their order, as files. */
export function EntryDownloads({
  catalog,
  entries,
  state,
}: {
  catalog: Catalog;
  /** Asked for when a file is written. */
  entries: () => readonly Entry[];
  state: BrowseState;
}) {
  const chosen = FACET_NAMES.flatMap((name) => state.selection[name]);
  const parts = [catalog.title, ...chosen, state.q];
  const downloads = OFFERED.map((format) => ({
    ...FORMATS[format],
    fileName: exportFileName(parts, FORMATS[format].extension),
    text: () => exportEntries(catalog, entries(), format),
  }));
  return <DownloadBar downloads={downloads} table={() => toTsv(entryTable(catalog, entries()))} />;
}
