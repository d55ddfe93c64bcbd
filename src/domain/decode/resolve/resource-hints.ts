import type { Catalog } from '../../catalog/create-catalog.ts';
import type { Path } from '../candidate.ts';

/** A resource that a name or an address speaks of, and where it says so. */
export interface ResourceHint {
  readonly resource: string;
  readonly named: string;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function wordsOf(name: string): string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => singular(word.toLowerCase()));
}

const ADDRESS = /\/v\d[\d.]{0,8}\/[\w./-]{1,300}/g;

/** Finds the resources of a catalog in names, by their ids and labels, singular or plural. */
export function createResourceHints(catalog: Catalog) {
  const names = catalog.resources.flatMap(({ id, label }) =>
    [id, label].map((name) => ({ resource: id, words: wordsOf(name) })),
  );

  /** The resource named last: `customer_points` is of points. */
  const findInName = (name: string): ResourceHint | undefined => {
    const words = wordsOf(name);
    let best: { resource: string; at: number } | undefined;
    for (const { resource, words: wanted } of names) {
      for (let at = 0; wanted.length > 0 && at + wanted.length <= words.length; at++) {
        const fits = wanted.every((word, offset) => words[at + offset] === word);
        const end = at + wanted.length;
        if (fits && end > (best?.at ?? 0)) best = { resource, at: end };
      }
    }
    return best && { resource: best.resource, named: name };
  };

  return {
    /** The resource that the innermost part of a path names. */
    inPath(path: Path): ResourceHint | undefined {
      for (const part of path.toReversed()) {
        const hint = typeof part === 'string' ? findInName(part) : undefined;
        if (hint) return hint;
      }
      return undefined;
    },
    /** The resource that the last address of an API call in a text names: `/v2/customers/1`. */
    inText(text: string): ResourceHint | undefined {
      const address = text.match(ADDRESS)?.at(-1);
      const parts = address?.split('/').slice(2) ?? [];
      for (const part of parts) {
        const hint = findInName(part);
        if (hint && address) return { resource: hint.resource, named: address };
      }
      return undefined;
    },
  };
}

export type ResourceHints = ReturnType<typeof createResourceHints>;

/** The ids of the catalog's versions that belong to a major version: 2 gives `v2`, `v2-lookup`. */
export function versionsOfMajor(catalog: Catalog, major: number): readonly string[] {
  const own = new RegExp(`^v?${major}(?!\\d)`, 'i');
  return catalog.versions.filter(({ id }) => own.test(id)).map(({ id }) => id);
}
