import type { Catalog } from '../../catalog/create-catalog.ts';
import { stem } from '../../text/stem.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Candidate } from '../candidate.ts';
import type { Why } from '../decoded.ts';
import type { KnownMessages } from '../messages/known-messages.ts';

const ADDRESS = /\/v\d[\d.]{0,8}\/[\w./-]{1,300}/g;
const MAX_NAME_LENGTH = 200;
const MAX_LINE_LENGTH = 300;

/** The least idf of a word that decides; "not" has 2. */
const RARE = 2.5;

const wordsOf = (name: string): readonly string[] => tokenize(name).map(({ word }) => stem(word));

/** The resource of a candidate, and the name that shows it. */
export interface ResourceHint {
  readonly resource: string;
  readonly why: Why;
}

/**
 * Creates a function that finds the resource of a candidate by the names around it, in singular or
 * plural: the innermost in its path, else that in the last address of a call before it, else the
 * only one in its line, or the one whose message has the rarest word of the line.
 */
export function createResourceHints(
  { resources, entriesByCode }: Catalog,
  { sharedWords }: KnownMessages,
) {
  const names = resources.map(({ id, label }) => ({ id, label, words: wordsOf(id) }));

  /** The resources that a text names, in order: the last one in `customer_points` is points. */
  const namedIn = (text: string) => {
    const all = wordsOf(text);
    return all.flatMap((_, at) =>
      names.filter(({ words }) => words.every((word, offset) => all[at + offset] === word)),
    );
  };

  const onlyOneIn = (text: string) => {
    const [named, ...others] = namedIn(text);
    return others.every(({ id }) => id === named?.id) ? named : undefined;
  };

  /** The resource whose message for a code shares the rarest word with a line. */
  const byWords = (code: number, line: string): ResourceHint | undefined => {
    const rated = (entriesByCode.get(code) ?? []).map((entry) => {
      const [rarest] = sharedWords(entry, line);
      const why = { by: 'text' as const, what: rarest?.word ?? '' };
      return { resource: entry.resource, why, idf: rarest?.idf ?? 0 };
    });
    const [best, next] = rated.sort((a, b) => b.idf - a.idf);
    return best && best.idf > Math.max(next?.idf ?? 0, RARE) ? best : undefined;
  };

  return ({ code, path, context, clause }: Candidate): ResourceHint | undefined => {
    const parts = path();
    for (const part of parts.toReversed()) {
      const named = namedIn(String(part).slice(0, MAX_NAME_LENGTH)).at(-1);
      if (named) return { resource: named.id, why: { by: 'path', what: String(part) } };
    }
    const around = context().replaceAll('\\/', '/');
    const address = around.match(ADDRESS)?.at(-1) ?? '';
    const [called] = namedIn(address);
    if (called) return { resource: called.id, why: { by: 'address', what: address } };
    if (parts.length > 0 || around.length > MAX_LINE_LENGTH) return undefined;
    const named = onlyOneIn(clause?.() ?? '') ?? onlyOneIn(around);
    // Names in a structure say nothing about the code.
    if (!named) return clause && byWords(code ?? 0, around);
    return { resource: named.id, why: { by: 'text', what: named.label.toLowerCase() } };
  };
}
