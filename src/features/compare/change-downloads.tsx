import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { CompareState } from '../../domain/compare/compare-state.ts';
import type { Change, Comparison } from '../../domain/compare/compare-versions.ts';
import {
  type ChangeFormat,
  exportChanges,
  exportFileName,
  FORMATS,
} from '../../domain/export/formats.ts';
import { DownloadBar } from '../../ui/download-bar.tsx';
import { KINDS } from './kinds.ts';

const OFFERED = ['csv', 'json', 'markdown'] as const satisfies readonly ChangeFormat[];

/** Exactly the changes that are shown, as files. */
export function ChangeDownloads({
  catalog,
  comparison,
  changes,
  state,
}: {
  catalog: Catalog;
  comparison: Comparison;
  changes: readonly Change[];
  state: CompareState;
}) {
  const sides = [state.from, state.to].map((id) => getById(catalog.versionsById, id).label);
  const kinds = state.kinds.map((kind) => KINDS[kind].label);
  const categories = state.categories.map((id) => getById(catalog.categoriesById, id).label);
  const parts = [catalog.title, sides.join(' to '), ...kinds, ...categories, state.q];
  const downloads = OFFERED.map((format) => ({
    ...FORMATS[format],
    fileName: exportFileName(parts, FORMATS[format].extension),
    text: () => exportChanges(catalog, comparison, changes, format),
  }));
  return <DownloadBar downloads={downloads} />;
}
