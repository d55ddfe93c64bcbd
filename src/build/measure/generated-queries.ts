import { type Catalog, entryId } from '../../domain/catalog/create-catalog.ts';
import { slotsOf } from '../../domain/catalog/placeholders.ts';
import { entriesWithWording, wordingsOf } from '../../domain/catalog/wordings.ts';
import type { JudgedQuery } from './judged-queries.ts';
import { createRandom, type Random } from './random.ts';

export type GeneratedKind = 'every message' | 'every template' | 'every typo' | 'every code';

const SEED = 20240611;

const WORDS = ['email', 'mobile', 'externalId', 'card', 'BLOCKED', 'SMS', 'WEB_ENGAGE', 'city'];

const VALUES: readonly ((random: Random) => string)[] = [
  (random) => random.pick(WORDS),
  (random) => `${random.pick(WORDS)} ${random.pick(WORDS)}`,
  (random) => String(random.below(1_000_000_000)),
  (random) => String(random.below(9000) + 1000),
  (random) => `user${random.below(999)}@mail.example`,
  (random) => `91${random.below(90_000_000) + 910_000_000}0`,
  (random) => `SKU-${random.below(9999)}`,
  (random) => `2024-0${random.below(9) + 1}-1${random.below(9)}`,
  (random) => `/v2/customers/${random.below(99999)}`,
  (random) => random.next().toString(36).slice(2, 10).toUpperCase() || 'A',
];

function fill(text: string, random: Random): string {
  return slotsOf(text).reduceRight((filled, { kind, start, end }) => {
    const value = kind === 'lost' ? String(random.below(500) + 2) : random.pick(VALUES)(random);
    const gap = kind === 'lost' && /^\p{L}/u.test(filled.slice(end)) ? ' ' : '';
    return filled.slice(0, start) + value + gap + filled.slice(end);
  }, text);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const TYPOS: readonly ((word: string, at: number, random: Random) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at, random) => word.slice(0, at) + random.pick([...LETTERS]) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
];

/** Adds a typo to a word of four letters or more; undefined if there is none. */
function mistype(text: string, random: Random): string | undefined {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}{_])[\p{L}]{4,}(?![\p{L}\p{N}}_])/gu)];
  if (words.length === 0) return undefined;
  const { index, 0: word } = random.pick(words);
  const wrong = random.pick(TYPOS)(word, random.below(word.length - 1), random);
  return text.slice(0, index) + wrong + text.slice(index + word.length);
}

const NOISE: readonly ((code: number) => string)[] = [
  (code) => `${code}`,
  (code) => `  ${code}. `,
  (code) => `#${code}`,
  (code) => `ERR_${code}`,
  (code) => `"code": ${code}`,
  (code) => `<code>${code}</code>`,
  (code) => `item_status.code=${code}`,
  (code) => `what does ${code} mean`,
  (code) => `capillary error ${code}`,
  (code) => `why do I get status code ${code}?`,
];

/** Generates queries from a catalog, the same in every run. */
export function generateQueries(
  catalog: Catalog,
): Readonly<Record<GeneratedKind, readonly JudgedQuery[]>> {
  const random = createRandom(SEED);
  // As pages show them; where entries share a wording, any of them is right.
  const wordings = catalog.entries.flatMap((entry) =>
    wordingsOf(catalog, entry).map(({ key, text }) => {
      return { query: text, right: entriesWithWording(catalog, key).map(entryId) };
    }),
  );
  const templates = wordings.filter(({ query }) => slotsOf(query).length > 0);
  return {
    'every message': wordings,
    'every template': templates.flatMap(({ query, right }) =>
      Array.from({ length: 5 }, () => ({ query: fill(query, random), right })),
    ),
    'every typo': wordings.flatMap(({ query, right }) => {
      const typo = mistype(query, random);
      return typo === undefined ? [] : [{ query: typo, right }];
    }),
    'every code': catalog.codes.flatMap((code) => {
      const right = (catalog.entriesByCode.get(code) ?? []).map(entryId);
      return NOISE.map((dress) => ({ query: dress(code), right }));
    }),
  };
}
