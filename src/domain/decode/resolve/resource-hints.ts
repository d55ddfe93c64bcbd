import type { Catalog } from '../../catalog/create-catalog.ts';
import type { Candidate } from '../candidate.ts';
import type { Why } from '../decoded.ts';

/** The resource that the surroundings of a candidate name, and where. */
export interface ResourceHint {
  readonly resource: string;
  readonly why: Why;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => singular(word.toLowerCase()));
}

const ADDRESS = /\/v\d[\d.]{0,8}\/[\w./-]{1,300}/g;
const LONGEST_NAME = 200;
const LONGEST_LINE = 300;

/**
 * Makes a function that finds the resource which a candidate is of by the names around it, ids or
 * labels, singular or plural: the innermost part of its path, else the last address of a call
 * before it, else the only one that its line names.
 */
export function createResourceHints(catalog: Catalog) {
  const names = catalog.resources.flatMap(({ id, label }) =>
    [id, label].map((name) => ({ resource: id, words: wordsOf(name) })),
  );

  /** The resources that a text names, those named last at the end: `customer_points` is of points. */
  const namedIn = (text: string): readonly string[] => {
    const words = wordsOf(text);
    return words.flatMap((_, at) =>
      names
        .filter(({ words: own }) => own.every((word, offset) => words[at + offset] === word))
        .map(({ resource }) => resource),
    );
  };

  return ({ path, context }: Candidate): ResourceHint | undefined => {
    const parts = path();
    for (const part of parts.toReversed()) {
      const what = String(part);
      const resource = typeof part === 'string' && namedIn(part.slice(0, LONGEST_NAME)).at(-1);
      if (resource) return { resource, why: { by: 'path', what } };
    }
    const around = context();
    const address = around.match(ADDRESS)?.at(-1);
    for (const part of address?.split('/').slice(2) ?? []) {
      const resource = namedIn(part).at(-1);
      if (resource) return { resource, why: { by: 'address', what: address ?? '' } };
    }
    if (parts.length > 0 || around.length > LONGEST_LINE) return undefined;
    const [resource, ...others] = new Set(namedIn(around));
    if (resource === undefined || others.length > 0) return undefined;
    const named = names.find((one) => one.resource === resource)?.words ?? [];
    return { resource, why: { by: 'text', what: named.join(' ') } };
  };
}
