import { createCatalog, entryId } from '../../domain/catalog/create-catalog.ts';
import { parseCatalog } from '../../domain/catalog/parse-catalog.ts';
import { type QuirkRule, RULES } from '../../domain/catalog/quirks/quirks-of.ts';
import type { CatalogData, Entry } from '../../domain/catalog/schema.ts';
import { groupBy } from '../../domain/group-by.ts';
import { memoizeByObject } from '../../domain/memoize-by-object.ts';
import { inWords, plural } from '../../domain/text/english.ts';
import type { CatalogConfig, Recognised } from '../catalog.config.ts';
import { fileOf, type Row, type SourceDocument, type Violation } from './document.ts';
import { LISTS, namesOf } from './headings.ts';

export interface RuleInput {
  readonly documents: readonly SourceDocument[];
  readonly catalog: CatalogData;
  readonly config: CatalogConfig;
}

/** A data rule: returns one violation per place where it is broken. */
type Rule = (input: RuleInput) => readonly Violation[];

/** A rule that checks rows one by one; `find` returns the problems of a row. */
const ofRows =
  (todo: string, find: (row: Row) => readonly string[]): Rule =>
  ({ documents }) =>
    documents.flatMap((document) =>
      document.rows.flatMap((row) => {
        const place = `${fileOf(document)}, row of line ${row.line}`;
        return find(row).map((problem) => ({ place, problem, todo }));
      }),
    );

/** Labels must differ in their words, or a heading could name two of them. */
const distinctLabels: Rule = ({ config }) => {
  const items = Object.values(LISTS).flatMap((list) => config[list] as readonly Recognised[]);
  const labels = items.flatMap((item) => [...new Set(namesOf(item))]);
  const twice = labels.filter((words, index) => labels.indexOf(words) < index);
  const todo = 'Give one of them another label.';
  return twice.map((words) => {
    return { place: 'catalog.config.ts', problem: `Two have the label "${words}".`, todo };
  });
};

/** An innermost pair of braces; not one with quotes, which is code of the page. */
const PAIR = /\{(?!["'`])[^{}]*\}/g;

const hasLooseBrace = (message: string): boolean => {
  const rest = message.replace(PAIR, '');
  return rest === message ? /[{}]/.test(rest) : hasLooseBrace(rest);
};

const MARKUP: Readonly<Record<string, (message: string) => boolean>> = {
  'a brace that belongs to no placeholder like {x}': hasLooseBrace,
  'a backtick': (message) => message.includes('`'),
  'an HTML tag': (message) => /<\/?(?:br|code|b|i|em|strong|p|td|tr|table)\b[^<>]*>/i.test(message),
};

/** Messages must be words without markup. */
const cleanText = ofRows(
  'See whether the original is written so, or its markup was misread; correct it there.',
  ({ messages }) =>
    messages.flatMap((text) =>
      Object.entries(MARKUP)
        .filter(([, isIn]) => isIn(text))
        .map(([name]) => `"${text}" has ${name}.`),
    ),
);

const parsedOf = memoizeByObject(parseCatalog);

/** The app must accept the catalog: among others, every id is declared, and none twice. */
const acceptedCatalog: Rule = ({ catalog }) => {
  const parsed = parsedOf(catalog);
  return (parsed.ok ? [] : parsed.faults).map(({ path, problem }) => {
    const [entry, row = 0] = path.match(/(?<=^entries\[|occurrences\[)\d+/g)?.map(Number) ?? [];
    const { document, line } = catalog.entries[entry ?? -1]?.occurrences[row] ?? {};
    const place = `catalog.json, ${path}${document ? ` (${document}, line ${line})` : ''}`;
    const todo = 'Correct the document, or add what is right to src/build/catalog.config.ts.';
    return { place, problem: `${problem}.`, todo };
  });
};

const SUCCESS = /\bsuccess(?:ful|fully)?\b/i;
const FAILURE = /\b(?:cannot|could|error|fail\w*|invalid|no|not|only|unable|un\w+|without)\b/i;
const HTTP_SUCCESS = /^20\d$/;

/** Finds codes that read like a success but are listed as something else. */
const successAmongErrors = ofRows('If the original says so, leave it.', (row) => {
  const { code, category, messages } = row;
  const message = messages.find((text) => SUCCESS.test(text) && !FAILURE.test(text));
  if (category === 'success' || (!message && !HTTP_SUCCESS.test(code))) return [];
  return [`${code} "${message ?? messages[0] ?? ''}" is listed as ${category}.`];
});

function placeOfEntry(entry: Entry): string {
  const lines = [...groupBy(entry.occurrences, ({ document }) => document)].map(
    ([id, rows]) =>
      `${id} ${plural('line', rows.length)} ${inWords(rows.map(({ line }) => `${line}`))}`,
  );
  return `${entryId(entry)} (${lines.join('; ')})`;
}

/** The catalog as the app sees it, if the app would accept it. */
const acceptedOf = memoizeByObject((data: CatalogData) =>
  parsedOf(data).ok ? [createCatalog(data)] : [],
);

const AS_WRITTEN = 'If the original says so, leave it; the site says so.';

/** A rule that reports a quirk, which the site shows to readers, to maintainers. */
const ofQuirk =
  (name: QuirkRule, todo: string): Rule =>
  ({ catalog: data }) =>
    acceptedOf(data).flatMap((catalog) =>
      catalog.entries.flatMap((entry) =>
        RULES[name](catalog, entry).map(({ sentence: problem }) => {
          return { place: placeOfEntry(entry), problem, todo };
        }),
      ),
    );

/** Rules that a document may break, since the original may be written that way. */
export const notices = {
  'listed twice': ofQuirk('listed-twice', AS_WRITTEN),
  'success among errors': successAmongErrors,
  'category differs': ofQuirk('category-differs', AS_WRITTEN),
  'message moved': ofQuirk('moved-message', 'See which original is right; the site says so.'),
  'value lost': ofQuirk('lost-value', 'Import a better copy if the original has the value.'),
} as const satisfies Readonly<Record<string, Rule>>;

export const applyRules = (input: RuleInput): readonly Violation[] =>
  [distinctLabels, cleanText, acceptedCatalog].flatMap((rule) => rule(input));

/** Notices by rule: worth a look, but not violations. */
export const findNotices = (input: RuleInput) =>
  Object.entries(notices).map(([name, rule]) => ({ name, violations: rule(input) }));
