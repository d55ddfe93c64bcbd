import { parseCatalog } from '../../domain/catalog/parse-catalog.ts';
import type { CatalogData } from '../../domain/catalog/schema.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Paraphrases } from '../../domain/search/paraphrases.ts';
import { inWords } from '../../domain/text/english.ts';
import type { CatalogConfig, Recognised } from '../catalog.config.ts';
import {
  countRows,
  fileOf,
  placeOf,
  type Row,
  type SourceDocument,
  type Violation,
} from './document.ts';
import { LISTS, wordsOf } from './headings.ts';

export interface RuleInput {
  readonly documents: readonly SourceDocument[];
  readonly catalog: CatalogData;
  readonly config: CatalogConfig;
  /** What people say for the wordings, where that is to be checked too. */
  readonly paraphrases?: Paraphrases | undefined;
}

/** A data rule: gives a violation for each place where it is broken. */
export type Rule = (input: RuleInput) => readonly Violation[];

/** A rule on each row by itself; `find` gives its problems. */
export const ofRows =
  (todo: string, find: (row: Row) => readonly string[]): Rule =>
  ({ documents }) =>
    documents.flatMap((document) =>
      document.rows.flatMap((row) =>
        find(row).map((problem) => ({ place: placeOf(document, row), problem, todo })),
      ),
    );

const REIMPORT = 'Import the document again.';

/** Labels of a list differ in their words, else headings could not tell which one they name. */
const distinctLabels: Rule = ({ config }) =>
  Object.values(LISTS).flatMap((name) => {
    const labels = config[name].flatMap(({ id, label, also = [] }: Recognised) =>
      [label, ...also].map((text) => ({ id, words: wordsOf(text).join(' ') })),
    );
    return [...groupBy(labels, ({ words }) => words)]
      .filter(([words, all]) => words === '' || all.length > 1)
      .map(([words, all]) => {
        const ids = inWords(all.map(({ id }) => `"${id}"`));
        const problem = words ? `${ids} have the same label.` : `The label of ${ids} has no words.`;
        const todo = 'Give one of them another label.';
        return { place: `catalog.config.ts, ${name}`, problem, todo };
      });
  });

/** The address of the site, where it is stated, is one that links can be made with. */
const baseUrl: Rule = ({ config: { baseUrl: address = 'https://example.org/' } }) => {
  const isAddress = URL.canParse(address) && new URL(address).href === address;
  if (isAddress && /^https?:.*\/$/.test(address)) return [];
  const problem = `"${address}" is no address of a folder like https://example.org/status/.`;
  const todo = 'Write it in full, with a slash at its end, or leave it out.';
  return [{ place: 'catalog.config.ts, baseUrl', problem, todo }];
};

/** Each document has as many rows, entries and codes as its front matter declares. */
const declaredCounts: Rule = ({ documents }) =>
  documents.flatMap((document) => {
    const found = Object.entries(countRows(document.rows)) as [
      'rows' | 'entries' | 'codes',
      number,
    ][];
    return found
      .filter(([name, count]) => count !== document.counts[name])
      .map(([name, count]) => {
        const problem = `It declares ${document.counts[name]} ${name} and has ${count}.`;
        return { place: fileOf(document), problem, todo: REIMPORT };
      });
  });

/** A pair of braces with none in it; not one around quotes, which is code of the page. */
const PAIR = /\{(?!["'`])[^{}]*\}/g;

const hasLooseBrace = (message: string): boolean => {
  const rest = message.replace(PAIR, '');
  return rest === message ? /[{}]/.test(rest) : hasLooseBrace(rest);
};

const SEE = 'See whether the original is written so, or its markup was misread.';

const placeholders = ofRows(SEE, ({ messages }) =>
  messages
    .filter(hasLooseBrace)
    .map((text) => `A brace in "${text}" belongs to no placeholder like {x}.`),
);

const UNCLEAN: Readonly<Record<string, RegExp>> = {
  'white space that is not a single space': /^\s|\s$|\s\s|[^\S ]/,
  'a control character': /\p{Cc}/u,
  'a backtick': /`/,
  'an HTML tag': /<\/?(?:br|code|b|i|em|strong|p|td|tr|table)\b[^<>]*>/i,
};

/** Messages and code cells are words: no markup, no white space but single spaces. */
const cleanText = ofRows(
  'Its markup is not understood; see how the original writes it, and correct it there.',
  ({ code, messages }) =>
    [code, ...messages].flatMap((text) =>
      Object.entries(UNCLEAN)
        .filter(([, pattern]) => pattern.test(text))
        .map(([name]) => `"${text}" has ${name}.`),
    ),
);

/** The app would accept the catalog: among others, it declares each id, and lists none twice. */
const acceptedCatalog: Rule = ({ catalog }) => {
  const parsed = parseCatalog(catalog);
  return (parsed.ok ? [] : parsed.faults).map(({ path, problem }) => {
    const [entry, row = 0] = path.match(/(?<=^entries\[|occurrences\[)\d+/g)?.map(Number) ?? [];
    const { document, line } = catalog.entries[entry ?? -1]?.occurrences[row] ?? {};
    const place = `catalog.json, ${path}${document ? ` (${document}, line ${line})` : ''}`;
    const todo = 'Correct the document, or add what is right to src/build/catalog.config.ts.';
    return { place, problem: `${problem}.`, todo };
  });
};

/** All data rules, in the order in which their violations are reported. */
export const rules: readonly Rule[] = [
  ...[distinctLabels, baseUrl, declaredCounts, placeholders, cleanText, acceptedCatalog],
];

export const applyRules = (input: RuleInput): readonly Violation[] =>
  rules.flatMap((rule) => rule(input));
