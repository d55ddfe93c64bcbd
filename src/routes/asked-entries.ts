import type { Catalog } from '../domain/catalog/create-catalog.ts';
import type { Entry } from '../domain/catalog/schema.ts';
import { parseCodeParam } from '../domain/neighbours/parse-code-param.ts';

/** The meanings of the number that `/codes/…` names; none where it names no number, or no code. */
export function askedEntries(catalog: Catalog, param: string): readonly Entry[] {
  const asked = parseCodeParam(param);
  return (asked.kind === 'code' ? catalog.entriesByCode.get(asked.code) : undefined) ?? [];
}
