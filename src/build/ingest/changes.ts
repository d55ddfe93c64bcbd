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

/** A row that two imports of one document do not share; one of them may lack it. */
export interface RowChange {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

const codeKey = ({ resource, code }: Row): string => `${resource}\n${code}`;
const wordsKey = (row: Row): string =>
  [row.category, row.damaged, codeKey(row), ...row.messages].join('\n');
const wholeKey = (row: Row): string => `${row.line} ${row.lines}\n${wordsKey(row)}`;

/**
 * What a later import changes in an earlier one: rows added and changed in the order of the later,
 * then rows removed. Rows of one code are paired, the most alike first.
 */
export function compareRows(before: readonly Row[], after: readonly Row[]): readonly RowChange[] {
  const pairs = new Map<Row, Row>();
  let left = before;
  for (const keyOf of [wholeKey, wordsKey, codeKey]) {
    const queues = new Map([...groupBy(left, keyOf)].map(([key, rows]) => [key, rows.values()]));
    for (const row of after) {
      const earlier = pairs.has(row) ? undefined : queues.get(keyOf(row))?.next().value;
      if (earlier) pairs.set(row, earlier);
    }
    const taken = new Set(pairs.values());
    left = left.filter((row) => !taken.has(row));
  }
  return [
    ...after.map((row) => ({ before: pairs.get(row), after: row })),
    ...left.map((row) => ({ before: row, after: undefined })),
  ].filter((pair) => !pair.before || !pair.after || wholeKey(pair.before) !== wholeKey(pair.after));
}

type ChangeKind = 'added' | 'changed' | 'removed' | 'other lines';

function kindOf({ before, after }: RowChange): ChangeKind {
  if (!before) return 'added';
  if (!after) return 'removed';
  return wordsKey(before) === wordsKey(after) ? 'other lines' : 'changed';
}

/**
 * Finds messages of a code that are gone and under another code now. One that the code still has
 * in another wording has not moved.
 */
function findMoved(after: readonly Row[]) {
  const keyOf = (row: Row, text: string) => `${row.resource}\n${wordingKey(text)}`;
  const said = after.flatMap((row) => row.messages.map((text) => ({ row, text })));
  const saidNow = groupBy(said, ({ row, text }) => keyOf(row, text));
  const saidByCode = groupBy(said, ({ row }) => codeKey(row));
  return (gone: Row): readonly string[] => {
    const old = new Set(gone.messages.map(wordingKey));
    const now = saidByCode.get(codeKey(gone))?.map(({ text }) => text) ?? [];
    const fresh = now.filter((text) => !old.has(wordingKey(text)));
    return gone.messages
      .filter((text) => !now.map(wordingKey).includes(wordingKey(text)))
      .filter((text) => fresh.every((other) => similarity(text, other) < LIST_SIMILARITY))
      .flatMap((text) =>
        (saidNow.get(keyOf(gone, text)) ?? []).map(
          ({ row }) => `"${text}" is under ${row.code} now`,
        ),
      );
  };
}

const REMARKS: Readonly<Record<TextDifference, string>> = {
  none: '',
  marks: ' (punctuation or capitals only)',
  'lost-placeholder': ' (a placeholder is lost)',
  words: '',
};

const SIGNS = { added: '+', changed: '~', removed: '-', 'other lines': '=' } as const;

function changeLine(change: RowChange, movedFrom: (row: Row) => readonly string[]): string {
  const { before, after } = change;
  const row = after ?? before;
  const told = ({ category, messages, damaged }: Row) =>
    `${category}, ${messages.map((text) => `"${text}"`).join(' ')}${damaged ? ', damaged' : ''}`;
  const difference = compareTexts(
    before?.messages.join('\n') ?? '',
    after?.messages.join('\n') ?? '',
  );
  const parts = [
    ...(after ? [told(after)] : []),
    ...(before ? [`was ${told(before)}${after ? REMARKS[difference] : ''}`] : []),
    ...(before ? movedFrom(before) : []),
  ];
  const kind = kindOf(change);
  return `  ${SIGNS[kind]} ${kind}: ${row?.resource} ${row?.code} (line ${row?.line}): ${parts.join('; ')}`;
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
  const changes = groupBy(compareRows(before.rows, after.rows), kindOf);
  const count = (kind: ChangeKind) => changes.get(kind)?.length ?? 0;
  const shown = [...changes].flatMap(([kind, all]) => (kind === 'other lines' ? [] : all));
  const front = FRONT.filter((name) => before[name] !== after[name]);
  const more = shown.length - MOST_LINES;
  const movedFrom = findMoved(after.rows);
  const changedRows = shown.flatMap((change) => change.after ?? change.before ?? []);
  const isOtherCopy = JSON.stringify(before.tables) !== JSON.stringify(after.tables);
  const hasOtherRows = changes.size > 0;
  return {
    rows: hasOtherRows || before.version !== after.version,
    any: hasOtherRows || front.length > 0 || isOtherCopy || before.collected !== after.collected,
    lines: [
      `Difference to the last import, collected ${before.collected}: ` +
        `added ${count('added')}, changed ${count('changed')}, removed ${count('removed')}.`,
      ...front.map((name) => `  ${name}: ${after[name]}, was ${before[name]}`),
      ...shown.slice(0, MOST_LINES).map((change) => changeLine(change, movedFrom)),
      ...(more > 0 ? [`  … and ${more} more`] : []),
      ...(isOtherCopy ? ['  = other lines of its tables as they stand'] : []),
      ...(hasOtherRows && count('other lines') > 0
        ? [`  = ${counted(count('other lines'), 'row')} on other lines, and otherwise the same`]
        : []),
      ...restingOn(changedRows, after, documents).map(
        ({ id, inferred }) =>
          `The version of ${id} is inferred from what may have changed here: "${inferred}"`,
      ),
    ],
  };
}
