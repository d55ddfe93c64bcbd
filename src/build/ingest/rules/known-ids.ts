import { type Listed, settingsLine } from '../settings-line.ts';
import { placeOf, type Rule } from './rule.ts';

const todo = (kind: Listed, id: string): string =>
  `Import the document again, or ${settingsLine(kind, id)}.`;

/** Documents and rows name only versions, resources and categories of the configuration. */
export const knownIds: Rule = ({ documents, config }) => {
  const isIn = (items: readonly { readonly id: string }[], id: string) =>
    items.some((item) => item.id === id);
  return documents.flatMap((document) => {
    const { id, version, rows } = document;
    const version_ = isIn(config.versions, version)
      ? []
      : [
          {
            place: `documents/${id}.json`,
            problem: `The version "${version}" is unknown.`,
            todo: todo('version', version),
          },
        ];
    return [
      ...version_,
      ...rows.flatMap((row) =>
        (['resource', 'category'] as const).flatMap((field) => {
          const items = field === 'resource' ? config.resources : config.categories;
          if (isIn(items, row[field])) return [];
          const problem = `The ${field} "${row[field]}" is unknown.`;
          return [{ place: placeOf(document, row), problem, todo: todo(field, row[field]) }];
        }),
      ),
    ];
  });
};
