import type { Catalog } from '../../catalog/create-catalog.ts';
import type { Candidate, Path } from '../candidate.ts';

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
    /** The only resource that a line of text names: "customer update returns error 1101". */
    inLine(line: string): ResourceHint | undefined {
      const words = wordsOf(line);
      const named = names.filter(({ words: wanted }) =>
        words.some((_, at) => wanted.every((word, offset) => words[at + offset] === word)),
      );
      const [only, ...others] = new Set(named.map(({ resource }) => resource));
      if (only === undefined || others.length > 0) return undefined;
      return { resource: only, named: named[0]?.words.join(' ') ?? only };
    },
  };
}

/** Makes a function that gives the resource that the surroundings of a candidate name, and why. */
export function createCandidateHints(catalog: Catalog) {
  const hints = createResourceHints(catalog);
  return {
    of({
      path,
      context,
      message,
    }: Candidate): (ResourceHint & { readonly why: string }) | undefined {
      const way = path();
      const inPath = hints.inPath(way);
      if (inPath) return { ...inPath, why: `It stands under “${inPath.named}”.` };
      const around = context();
      const address = hints.inText(around);
      if (address) return { ...address, why: `The call was to “${address.named}”.` };
      if (way.length > 0 || around.length > LONGEST_LINE) return undefined;
      const line = hints.inLine(message ? around.replace(message.text, ' ') : around);
      return line && { ...line, why: `The text names “${line.named}”.` };
    },
  };
}

const LONGEST_LINE = 300;

export type ResourceHints = ReturnType<typeof createCandidateHints>;

/** The ids of the catalog's versions that belong to a major version: 2 gives `v2`, `v2-lookup`. */
export function versionsOfMajor(catalog: Catalog, major: number): readonly string[] {
  const own = new RegExp(`^v?${major}(?!\\d)`, 'i');
  return catalog.versions.filter(({ id }) => own.test(id)).map(({ id }) => id);
}
