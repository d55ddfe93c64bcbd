import type { CatalogData, Entry } from '../../domain/catalog/schema.ts';
import { createRandom } from './random.ts';

const SEED = 7;

/** New words per hundred new entries; about as many as the real catalog has. */
const WORDS_PER_HUNDRED = 15;

/** The share of words that are exchanged for new ones. */
const SHARE_NEW = 0.5;
const ENTRIES_PER_RESOURCE = 450;
const SYLLABLES =
  'al an ar be bo ca co da de di do el en fa fi ga ge ho in ka la le li lo ma me mi mo na ne no or pa pe po ra re ri ro sa se si so ta te ti to tra tri un ur va ve vi wa zo'.split(
    ' ',
  );
const ENDINGS = ['', '', '', 'er', 'ing', 'ed', 'ion', 'al', 's', 'ment', 'ity'];

/**
 * A catalog of `times` as many entries, the same for the same catalog: the entries it has, and
 * others like them under new resources, codes and documents, with half of their words exchanged
 * for new ones, alike in all documents. A search has as much to distinguish per entry.
 */
export function largerCatalog(catalog: CatalogData, times: number): CatalogData {
  const random = createRandom(SEED);
  const wanted = catalog.entries.length * (times - 1);
  const words = Array.from({ length: Math.ceil((wanted * WORDS_PER_HUNDRED) / 100) }, () => {
    const syllables = Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES));
    return syllables.join('') + random.pick(ENDINGS);
  });
  // Few words are used often, most seldom, as in any language.
  const newWord = () => words[Math.floor(words.length * random.next() ** 2)] as string;
  const newEntry = (model: Entry, code: number, resource: string): Entry => {
    const exchanged = new Map<string, string>();
    const exchange = (word: string): string => {
      const other = exchanged.get(word) ?? (random.next() < SHARE_NEW ? newWord() : word);
      exchanged.set(word, other);
      return other;
    };
    const occurrences = model.occurrences.map(({ document, category, messages }) => ({
      document: `${resource}-${document}`,
      category,
      line: code,
      messages: messages.map((text) => text.replace(/(?<![{\w])[a-z]{4,}(?![\w}])/g, exchange)),
    }));
    return { code, resource, occurrences };
  };
  const resources = Array.from({ length: Math.ceil(wanted / ENTRIES_PER_RESOURCE) }, (_, at) => ({
    id: `resource-${at + 1}`,
    label: `Resource ${at + 1}`,
  }));
  const taken = new Set<string>();
  const entries = Array.from({ length: wanted }, (_, at) => {
    const resource = (resources[at % resources.length] as { id: string }).id;
    let code: number;
    do code = random.below(random.pick([1000, 10_000, 100_000, 1_000_000])) + 100;
    while (taken.has(`${resource}:${code}`));
    taken.add(`${resource}:${code}`);
    return newEntry(random.pick(catalog.entries), code, resource);
  });
  const documents = resources.flatMap(({ id, label }) =>
    catalog.documents.map((document) => ({
      ...document,
      id: `${id}-${document.id}`,
      title: `${label}, ${document.title}`,
    })),
  );
  return {
    ...catalog,
    resources: [...catalog.resources, ...resources],
    documents: [...catalog.documents, ...documents],
    entries: [...catalog.entries, ...entries].sort((a, b) => a.code - b.code),
  };
}
