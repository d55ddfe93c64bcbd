import { toJsonSchema } from '@valibot/to-json-schema';
import { catalogSchema } from '../../domain/catalog/schema.ts';
import type { CatalogConfig } from '../catalog.config.ts';
import type { SourceDocument } from './document.ts';
import { formatJsonLines } from './lines-of-json.ts';
import { mergeDocuments } from './merge.ts';

/** The generated files by name, each with its whole text. Depends on the arguments alone. */
export function makeCatalogFiles(
  documents: readonly SourceDocument[],
  config: CatalogConfig,
): Readonly<Record<'catalog.json' | 'catalog.schema.json', string>> {
  const schema = {
    ...toJsonSchema(catalogSchema, { ignoreActions: ['readonly', 'check'] }),
    title: 'Catalog of status codes',
  };
  return {
    'catalog.json': formatJsonLines(mergeDocuments(documents, config)),
    'catalog.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
  };
}
