import type { Catalog } from '../catalog/create-catalog.ts';
import { entriesSaying } from '../catalog/entries-by-wording.ts';
import type { Entry } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { groupBy } from '../group-by.ts';
import { createFamilies, type Relative } from './families.ts';

/** A message that other entries say too, so that code must not branch on the text. */
interface SameMessage {
  readonly text: string;
  /** The other entries, of any resource, in the order of the catalog. At least one. */
  readonly entries: readonly Entry[];
  /** How many codes say it, this one included. */
  readonly codes: number;
}

export interface Neighbours {
  readonly sameMessage: readonly SameMessage[];
  /** The entries of the same resource with the next lower and next higher code. */
  readonly previous: Entry | undefined;
  readonly next: Entry | undefined;
  /** The entries of the same resource that differ by few words, most similar first. */
  readonly family: readonly Relative[];
}

function sameMessagesOf(catalog: Catalog, entry: Entry): readonly SameMessage[] {
  return wordingsOf(catalog, entry).flatMap(({ key, text }) => {
    const all = entriesSaying(catalog, key);
    const entries = all.filter((other) => other !== entry);
    const codes = new Set(all.map(({ code }) => code)).size;
    return entries.length === 0 ? [] : [{ text, entries, codes }];
  });
}

/**
 * Builds what is needed to find neighbours, once per catalog. The function it returns takes
 * an entry of that catalog, compares it with the entries of its resource, and never throws.
 */
export function createNeighbours(catalog: Catalog): (entry: Entry) => Neighbours {
  const familyOf = createFamilies(catalog);
  const byResource = groupBy(catalog.entries, ({ resource }) => resource);
  return (entry) => {
    const siblings: readonly Entry[] = byResource.get(entry.resource) ?? [];
    const at = siblings.indexOf(entry);
    const sameMessage = sameMessagesOf(catalog, entry);
    const sayTheSame = new Set(sameMessage.flatMap(({ entries }) => entries));
    return {
      sameMessage,
      previous: siblings[at - 1],
      next: siblings[at + 1],
      family: familyOf(entry, sayTheSame),
    };
  };
}
