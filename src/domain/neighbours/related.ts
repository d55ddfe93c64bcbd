import type { Catalog } from '../catalog/create-catalog.ts';
import type { Quirk } from '../catalog/quirks/quirk.ts';
import { quirksOf } from '../catalog/quirks/quirks-of.ts';
import type { Entry } from '../catalog/schema.ts';
import { type WordingChange, wordingChanges } from '../compare/wording-changes.ts';
import { createNeighbours, type Neighbours } from './create-neighbours.ts';

/** All that follows from comparing the texts of an entry with each other and with the catalog. */
export interface Related {
  readonly quirks: readonly Quirk[];
  /** Of each wording of the entry, in the order of `wordingsOf`. */
  readonly changes: readonly WordingChange[];
  readonly neighbours: Neighbours;
}

/** Built once per catalog: the build renders hundreds of pages of one. */
const neighbourFinders = new WeakMap<Catalog, (entry: Entry) => Neighbours>();

export function relatedOf(catalog: Catalog, entry: Entry): Related {
  const neighboursOf = neighbourFinders.get(catalog) ?? createNeighbours(catalog);
  neighbourFinders.set(catalog, neighboursOf);
  return {
    quirks: quirksOf(catalog, entry),
    changes: wordingChanges(catalog, entry),
    neighbours: neighboursOf(entry),
  };
}
