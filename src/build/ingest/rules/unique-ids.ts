import { entryId } from '../../../domain/catalog/create-catalog.ts';
import type { Rule } from './rule.ts';

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

/** No two documents, entries, versions, resources or categories have the same id. */
export const uniqueIds: Rule = ({ documents, catalog, config }) => {
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const lists = [
    { place: 'documents', ids: idsOf(documents), todo: 'Import one of them under another id.' },
    {
      place: 'catalog.json, entries',
      ids: catalog.entries.map(entryId),
      todo: 'Run npm run catalog.',
    },
    ...(['versions', 'resources', 'categories'] as const).map((name) => ({
      place: `catalog.config.ts, ${name}`,
      ids: idsOf(config[name]),
      todo: 'Give one of them another id.',
    })),
  ];
  return lists.flatMap(({ place, ids, todo }) =>
    repeated(ids).map((id) => ({ place, problem: `"${id}" is listed twice.`, todo })),
  );
};
