import { wordingKey } from '../../domain/catalog/messages.ts';
import type { CatalogData, Document, Entry, Occurrence } from '../../domain/catalog/schema.ts';
import { createRandom, type Random } from './random.ts';

const SEED = 7;

/** New words per hundred new entries; about as many as the real catalog has. */
const WORDS_PER_HUNDRED = 15;
const ENTRIES_PER_RESOURCE = 450;
const SYLLABLES =
  'al an ar be bo ca co da de di do el en fa fi ga ge ho in ka la le li lo ma me mi mo na ne no or pa pe po ra re ri ro sa se si so ta te ti to tra tri un ur va ve vi wa zo'.split(
    ' ',
  );
const ENDINGS = ['', '', '', 'er', 'ing', 'ed', 'ion', 'al', 's', 'ment', 'ity'];

/** Few words are used often, most seldom, as in any language. */
const pickWord = (words: readonly string[], random: Random): string =>
  words[Math.floor(words.length * random.next() ** 2)] as string;

/** Another way to write a message, as documents of other versions have it. */
function reworded(message: string, random: Random): string {
  const kind = random.below(4);
  if (kind === 0) return `${message}.`;
  return kind === 1 ? message.replace(/ (?:the|is|a) /, ' ') : message;
}

/**
 * A catalog of `times` as many entries, the same for the same catalog: the entries it has, and
 * plausible others under new resources, codes and documents, in recombined sentences with new
 * words. Neither copies nor noise, so that a search has as much to tell apart per entry.
 */
export function largerCatalog(catalog: CatalogData, times: number): CatalogData {
  const random = createRandom(SEED);
  const wanted = catalog.entries.length * (times - 1);
  const sentences = [
    ...new Set(
      catalog.entries
        .flatMap(({ occurrences }) => occurrences.flatMap(({ messages }) => messages))
        .filter((text) => text.length < 200)
        .flatMap((text) => text.split(/\.\s+|\.$/))
        .filter((sentence) => /\w+ \w+/.test(sentence)),
    ),
  ];
  const words = Array.from({ length: Math.ceil((wanted * WORDS_PER_HUNDRED) / 100) }, () => {
    const syllables = Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES));
    return syllables.join('') + random.pick(ENDINGS);
  });
  /** A message of the same build as others: sentences of two, some words exchanged for new ones. */
  const newMessage = (): string =>
    Array.from({ length: random.next() < 0.3 ? 2 : 1 }, () => random.pick(sentences))
      .join('. ')
      .replace(/(?<![{\w])[a-z]{4,}(?![\w}])/g, (word) =>
        random.next() < 0.35 ? pickWord(words, random) : word,
      );
  const newEntry = (model: Entry, code: number, resource: string): Entry => {
    const messages = new Map<string, string>();
    const occurrences = model.occurrences.map((row): Occurrence => {
      const texts = row.messages.map((text) => {
        const key = wordingKey(text);
        const message = messages.get(key) ?? newMessage();
        messages.set(key, message);
        return reworded(message, random);
      });
      const document = `${resource}-${row.document}`;
      return { document, category: row.category, line: code, messages: texts };
    });
    return { code, resource, occurrences };
  };
  const resources = Array.from({ length: Math.ceil(wanted / ENTRIES_PER_RESOURCE) }, (_, at) => {
    return { id: `resource-${at + 1}`, label: `Resource ${at + 1}` };
  });
  const taken = new Set<string>();
  const entries = Array.from({ length: wanted }, (_, at): Entry => {
    const resource = (resources[at % resources.length] as { id: string }).id;
    let code: number;
    do code = random.below(random.pick([1000, 10_000, 100_000, 1_000_000])) + 100;
    while (taken.has(`${resource}:${code}`));
    taken.add(`${resource}:${code}`);
    return newEntry(random.pick(catalog.entries), code, resource);
  });
  const documents = resources.flatMap(({ id, label }) =>
    catalog.documents.map((document): Document => {
      return { ...document, id: `${id}-${document.id}`, title: `${label}, ${document.title}` };
    }),
  );
  return {
    ...catalog,
    resources: [...catalog.resources, ...resources],
    documents: [...catalog.documents, ...documents],
    entries: [...catalog.entries, ...entries].sort((a, b) => a.code - b.code),
  };
}
