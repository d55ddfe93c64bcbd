import { wordingKey } from '../../domain/catalog/messages.ts';
import { PLACEHOLDER } from '../../domain/catalog/placeholders.ts';
import { groupBy } from '../../domain/group-by.ts';
import { counted } from '../../domain/text/english.ts';
import { LIST_SIMILARITY, similarity } from '../../domain/text/similarity.ts';
import type { Row, SourceDocument } from './document.ts';

/** How two texts differ: by a placeholder that one lacks, by marks alone, or by words. */
export type TextDifference = 'none' | 'marks' | 'lost-placeholder' | 'words';

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Compares the text of a message with what it was before. Marks are punctuation, white space and
 * capitals.
 */
export function compareTexts(before: string, after: string): TextDifference {
  const count = (text: string) => text.match(PLACEHOLDER)?.length ?? 0;
  const bare = (text: string) => lettersOf(text.replace(PLACEHOLDER, ' '));
  const [had, has] = [count(before), count(after)];
  if (before === after) return 'none';
  if (bare(before) !== bare(after)) return 'words';
  if (has < had) return 'lost-placeholder';
  return has === had && lettersOf(before) === lettersOf(after) ? 'marks' : 'words';
}

/** A row that two imports of one document do not share. */
export type RowChange =
  | { readonly kind: 'added'; readonly row: Row }
  | { readonly kind: 'removed'; readonly row: Row }
  | { readonly kind: 'changed'; readonly row: Row; readonly before: Row };

export type ChangeKind = RowChange['kind'];

const codeKey = ({ resource, code }: Row): string => `${resource}\n${code}`;
const messagesKey = (row: Row): string => [codeKey(row), ...row.messages].join('\n');
const wordsKey = (row: Row): string => [row.category, row.damaged, messagesKey(row)].join('\n');
const wholeKey = (row: Row): string => `${row.line} ${row.lines}\n${wordsKey(row)}`;

/** What a row shares with the one that it was before: the most alike are paired first. */
const LIKENESS = [
  wholeKey,
  wordsKey,
  messagesKey,
  (row: Row) => `${row.category}\n${codeKey(row)}`,
  codeKey,
];

/**
 * What a later import changes in an earlier one: rows added and changed in the order of
 * the later, then rows removed in the order of the earlier. Empty when they are the same.
 */
export function compareRows(before: readonly Row[], after: readonly Row[]): readonly RowChange[] {
  const pairs = new Map<Row, Row>();
  let left = before;
  for (const keyOf of LIKENESS) {
    const queues = new Map([...groupBy(left, keyOf)].map(([key, rows]) => [key, rows.values()]));
    for (const row of after) {
      const earlier = pairs.has(row) ? undefined : queues.get(keyOf(row))?.next().value;
      if (earlier) pairs.set(row, earlier);
    }
    const taken = new Set(pairs.values());
    left = left.filter((row) => !taken.has(row));
  }
  return [
    ...after.flatMap((row): readonly RowChange[] => {
      const earlier = pairs.get(row);
      if (!earlier) return [{ kind: 'added', row }];
      return wholeKey(row) === wholeKey(earlier) ? [] : [{ kind: 'changed', row, before: earlier }];
    }),
    ...left.map((row): RowChange => ({ kind: 'removed', row })),
  ];
}

const isMove = (change: RowChange): boolean =>
  change.kind === 'changed' && wordsKey(change.row) === wordsKey(change.before);

const BY_DIFFERENCE: Readonly<Record<TextDifference, string>> = {
  none: '',
  marks: ' (punctuation or capitals only)',
  'lost-placeholder': ' (a placeholder is lost)',
  words: '',
};

/** Messages that are new, gone or worded otherwise; the most alike are given as one change. */
function rewordings(before: readonly string[], after: readonly string[]): readonly string[] {
  const gone = before.filter((text) => !after.includes(text));
  const fresh = after.filter((text) => !before.includes(text));
  const isOne = gone.length === 1 && fresh.length === 1;
  const remarks = fresh.map((text) => {
    const earlier = gone.find((other) => isOne || compareTexts(other, text) !== 'words');
    if (earlier === undefined) return `it says "${text}" now`;
    gone.splice(gone.indexOf(earlier), 1);
    return `it says "${text}", and said "${earlier}"${BY_DIFFERENCE[compareTexts(earlier, text)]}`;
  });
  remarks.push(...gone.map((text) => `it no longer says "${text}"`));
  const isOrder = remarks.length === 0 && before.join('\n') !== after.join('\n');
  return isOrder ? ['it says the same in another order or number'] : remarks;
}

const messageKey = ({ resource }: Row, text: string) => `${resource}\n${wordingKey(text)}`;

/** The codes of each message, by resource and wording. */
function codesByMessage(rows: readonly Row[]) {
  const pairs = rows.flatMap((row) =>
    row.messages.map((text) => ({ key: messageKey(row, text), code: row.code })),
  );
  const groups = [...groupBy(pairs, ({ key }) => key)];
  return new Map(groups.map(([key, all]) => [key, new Set(all.map(({ code }) => code))]));
}

/**
 * Finds messages that are gone from a row and stand under another code now. One that its own code
 * still has in another wording has not moved.
 */
function movedMessages(before: readonly Row[], after: readonly Row[]) {
  const [codesBefore, codesNow] = [codesByMessage(before), codesByMessage(after)];
  const rowsNow = groupBy(after, codeKey);
  return (row: Row): readonly string[] => {
    const now = (rowsNow.get(codeKey(row)) ?? []).flatMap(({ messages }) => messages);
    const isOther = (text: string) => (other: string) => compareTexts(text, other) === 'words';
    const fresh = now.filter((text) => row.messages.every(isOther(text)));
    return row.messages
      .filter((text) => now.every(isOther(text)))
      .filter((text) => fresh.every((other) => similarity(text, other) < LIST_SIMILARITY))
      .flatMap((text) => {
        const codes = [...(codesNow.get(messageKey(row, text)) ?? [])];
        const old = codesBefore.get(messageKey(row, text));
        return codes
          .filter((code) => !old?.has(code))
          .map((code) => `"${text}" is under ${code} now`);
      });
  };
}

const SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: '+ added',
  removed: '- removed',
  changed: '~ changed',
};

function changeLine(change: RowChange, findMoved: (row: Row) => readonly string[]): string {
  const { kind, row } = change;
  const place = kind === 'removed' ? `was on line ${row.line}` : `line ${row.line}`;
  const remarks: string[] = [];
  if (kind === 'changed') {
    const { before } = change;
    if (row.category !== before.category) {
      remarks.push(`its category is ${row.category}, and was ${before.category}`);
    }
    remarks.push(...rewordings(before.messages, row.messages), ...findMoved(before));
    if (row.damaged !== before.damaged) {
      remarks.push(`its markup is ${row.damaged ? 'damaged' : 'no longer damaged'}`);
    }
  } else {
    remarks.push(`${row.category}, ${row.messages.map((text) => `"${text}"`).join(' ')}`);
    if (kind === 'removed') remarks.push(...findMoved(row));
  }
  return `  ${SIGNS[kind]}: ${row.resource} ${row.code} (${place}): ${remarks.join('; ')}`;
}

/** Enough to read on a screen; git shows the rest once the rows are written. */
const MOST_LINES = 200;

const FRONT = [
  ...(['title', 'version', 'inferred', 'shape', 'resource', 'category', 'skip'] as const),
  'source',
] as const;

/**
 * Documents whose stated reason for their version rests on what an update changes: it names a
 * changed code (`1008`, `8xxx`), the document or its version.
 */
function restingOn(
  rows: readonly Row[],
  { id, title, version }: SourceDocument,
  documents: readonly SourceDocument[],
): readonly SourceDocument[] {
  const codes = rows.flatMap(({ code }) => code.match(/\d+/g) ?? []);
  const resources = new Set(rows.map(({ resource }) => resource));
  const names = (word: string) => {
    const pattern = new RegExp(`^${word.replaceAll('x', '\\d')}$`);
    return [id, version].includes(word.toLowerCase()) || codes.some((code) => pattern.test(code));
  };
  return documents.filter(
    ({ id: other, inferred, rows: all }) =>
      other !== id &&
      inferred !== null &&
      all.some(({ resource }) => resources.has(resource)) &&
      (inferred.includes(title) || inferred.match(/[\w-]+/g)?.some(names)),
  );
}

export interface Difference {
  /** Whether rows were added, removed or changed, or all are of another version now. */
  readonly rows: boolean;
  readonly any: boolean;
  readonly lines: readonly string[];
}

/**
 * The difference of a document to its last import, as lines to read: what the front matter says
 * otherwise, the rows added, changed and removed, and the other documents that rest on them.
 */
export function describeDifference(
  before: SourceDocument,
  after: SourceDocument,
  documents: readonly SourceDocument[] = [],
): Difference {
  const changes = compareRows(before.rows, after.rows);
  const shown = changes.filter((change) => !isMove(change));
  const count = (kind: ChangeKind) => shown.filter((change) => change.kind === kind).length;
  const front = FRONT.filter((name) => before[name] !== after[name]);
  const moved = changes.length - shown.length;
  const more = shown.length - MOST_LINES;
  const findMoved = movedMessages(before.rows, after.rows);
  const changedRows = shown.map(({ row }) => row);
  const isOtherCopy = JSON.stringify(before.tables) !== JSON.stringify(after.tables);
  return {
    rows: changes.length > 0 || before.version !== after.version,
    any:
      changes.length > 0 || front.length > 0 || isOtherCopy || before.collected !== after.collected,
    lines: [
      `Difference to the last import, collected ${before.collected}: ` +
        `added ${count('added')}, changed ${count('changed')}, removed ${count('removed')}.`,
      ...front.map((name) => `  ${name}: ${after[name]}, was ${before[name]}`),
      ...shown.slice(0, MOST_LINES).map((change) => changeLine(change, findMoved)),
      ...(more > 0 ? [`  … and ${more} more`] : []),
      ...(isOtherCopy ? ['  = other lines of its tables as they stand'] : []),
      ...(moved > 0 ? [`  = ${counted(moved, 'row')} on other lines, and otherwise the same`] : []),
      ...restingOn(changedRows, after, documents).map(
        ({ id, inferred }) =>
          `The version of ${id} is inferred from what may have changed here: "${inferred}"`,
      ),
    ],
  };
}
