import { parseCatalog } from '../../../domain/catalog/parse-catalog.ts';
import type { Rule } from './rule.ts';

/** The app would accept the catalog. */
export const acceptedCatalog: Rule = ({ catalog }) => {
  const parsed = parseCatalog(catalog);
  if (parsed.ok) return [];
  return parsed.faults.map(({ path, problem }) => ({
    place: `catalog.json, ${path}`,
    problem: `${problem}.`,
    todo: 'Mend the document or the configuration that it comes from.',
  }));
};
