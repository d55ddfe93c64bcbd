import { wordingKey } from '../../domain/catalog/messages.ts';
import { PLACEHOLDER } from '../../domain/catalog/placeholders.ts';
import { groupBy } from '../../domain/group-by.ts';
import { counted } from '../../domain/text/english.ts';
import { LIST_SIMILARITY, similarity } from '../../domain/text/similarity.ts';
import type { Row, SourceDocument } from './document.ts';

const lettersOf = (text: string): string =>
  text
    .replace(PLACEHOLDER, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Describes a change of messages that changes no word, else an empty string. */
function remarkOn(before: string, after: string): string {
  if (before === after || lettersOf(before) !== lettersOf(after)) return '';
  const [had, has] = [before, after].map((text) => text.match(PLACEHOLDER) ?? []);
  if (`${had}` === `${has}`) return ' (punctuation or capitals only)';
  return (has?.length ?? 0) < (had?.length ?? 0) ? ' (a placeholder is lost)' : '';
}

const OF_CODE = ['resource', 'code'] as const;
const OF_WORDS = [...OF_CODE, 'category', 'damaged', 'messages'] as const;
const OF_ALL = [...OF_WORDS, 'line', 'lines'] as const;

const keyOf = (row: Row | undefined, names: readonly (keyof Row)[]): string =>
  JSON.stringify(names.map((name) => row?.[name]));

/**
 * Differences between two imports of a document: rows added and changed, in their new order, then
 * rows removed. Rows with the same code are paired, most similar first.
 */
export function compareRows(before: readonly Row[], after: readonly Row[]) {
  const pairs = new Map<Row, Row>();
  let left = before;
  for (const names of [OF_ALL, OF_WORDS, OF_CODE]) {
    const groups = groupBy(left, (row) => keyOf(row, names));
    const queues = new Map([...groups].map(([key, rows]) => [key, rows.values()]));
    for (const row of after) {
      const earlier = pairs.has(row) ? undefined : queues.get(keyOf(row, names))?.next().value;
      if (earlier) pairs.set(row, earlier);
    }
    const taken = new Set(pairs.values());
    left = left.filter((row) => !taken.has(row));
  }
  return [
    ...after.map((row) => ({ before: pairs.get(row), after: row })),
    ...left.map((row) => ({ before: row, after: undefined })),
  ].filter((pair) => keyOf(pair.before, OF_ALL) !== keyOf(pair.after, OF_ALL));
}

/** A row that differs between two imports, or is missing in one of them. */
type RowChange = ReturnType<typeof compareRows>[number];

type ChangeKind = keyof typeof SIGNS;
const SIGNS = { added: '+', changed: '~', removed: '-', 'other lines': '=' } as const;

function kindOf({ before, after }: RowChange): ChangeKind {
  if (!before) return 'added';
  if (!after) return 'removed';
  return keyOf(before, OF_WORDS) === keyOf(after, OF_WORDS) ? 'other lines' : 'changed';
}

/** Enough codes to show where a widely shared message went. */
const MAX_CODES = 10;

/** Lists the codes that now have a message which the row's own code lost without a rewording. */
function findMoves(after: readonly Row[]): (gone: Row) => readonly string[] {
  const byCode = groupBy(after, (row) => keyOf(row, OF_CODE));
  const keyIn = ({ resource }: Row, text: string) => `${resource} ${wordingKey(text)}`;
  const byMessage = groupBy(
    after.flatMap((row) => row.messages.map((text) => ({ key: keyIn(row, text), code: row.code }))),
    ({ key }) => key,
  );
  return (gone) => {
    const had = new Set(gone.messages.map(wordingKey));
    const now = byCode.get(keyOf(gone, OF_CODE))?.flatMap(({ messages }) => messages) ?? [];
    const added = now.filter((text) => !had.has(wordingKey(text)));
    return gone.messages.flatMap((text) => {
      const codes = new Set(byMessage.get(keyIn(gone, text))?.map(({ code }) => code));
      const isReworded = added.some((other) => similarity(text, other) >= LIST_SIMILARITY);
      if (codes.has(gone.code) || isReworded) return [];
      return [...codes].slice(0, MAX_CODES).map((code) => `"${text}" is under ${code} now`);
    });
  };
}

function changeLine(change: RowChange, movesOf: ReturnType<typeof findMoves>): string {
  const { before, after } = change;
  const told = (row: Row | undefined) => {
    const texts = row?.messages.map((text) => `"${text}"`).join(' ');
    return `${row?.category}, ${texts}${row?.damaged ? ', damaged' : ''}`;
  };
  const [had = '', has = ''] = [before, after].map((row) => row?.messages.join('\n'));
  const remark = after ? remarkOn(had, has) : '';
  const parts = [
    ...(after ? [told(after)] : []),
    ...(before ? [`was ${told(before)}${remark}`, ...movesOf(before)] : []),
  ];
  const [kind, row] = [kindOf(change), after ?? before];
  return `  ${SIGNS[kind]} ${kind}: ${row?.resource} ${row?.code} (line ${row?.line}): ${parts.join('; ')}`;
}

/** Enough for a screen; git shows the rest once the rows are written. */
const MAX_LINES = 200;

const FRONT = 'title version inferred shape resource category skip source'.split(
  ' ',
) as readonly (keyof SourceDocument)[];

/**
 * Documents whose stated reason for their version depends on the update: it names a changed code
 * (`1008`, `8xxx`), the updated document or its version.
 */
function restingOn(
  rows: readonly Row[],
  { id, title, version }: SourceDocument,
  documents: readonly SourceDocument[],
): readonly SourceDocument[] {
  const codes = rows.flatMap(({ code }) => code.match(/\d+/g) ?? []);
  const names = (word: string) => {
    const pattern = new RegExp(`^${word.replaceAll('x', '\\d')}$`);
    return [id, version].includes(word.toLowerCase()) || codes.some((code) => pattern.test(code));
  };
  return documents.filter(
    ({ id: other, inferred }) =>
      other !== id && (inferred?.includes(title) || inferred?.match(/[\w-]+/g)?.some(names)),
  );
}

/**
 * Describes the difference between two imports, as lines of text: changed front matter, rows added,
 * changed and removed, and other documents whose inferred version depends on them.
 */
export function describeDifference(
  before: SourceDocument,
  after: SourceDocument,
  documents: readonly SourceDocument[] = [],
) {
  const changes = groupBy(compareRows(before.rows, after.rows), kindOf);
  const count = (kind: ChangeKind) => changes.get(kind)?.length ?? 0;
  const shown = [...changes].flatMap(([kind, all]) => (kind === 'other lines' ? [] : all));
  const front = FRONT.filter((name) => before[name] !== after[name]);
  const more = shown.length - MAX_LINES;
  const movesOf = findMoves(after.rows);
  const changedRows = shown.flatMap((change) => change.after ?? change.before ?? []);
  const isOtherCopy = JSON.stringify(before.tables) !== JSON.stringify(after.tables);
  const lines = [
    ...front.map((name) => `  ${name}: ${after[name]}, was ${before[name]}`),
    ...shown.slice(0, MAX_LINES).map((change) => changeLine(change, movesOf)),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...(isOtherCopy ? ['  = other lines of its tables as they stand'] : []),
    ...(count('other lines') > 0
      ? [`  = ${counted(count('other lines'), 'row')} on other lines, and otherwise the same`]
      : []),
    ...restingOn(changedRows, after, documents).map(
      ({ id, inferred }) =>
        `The version of ${id} is inferred from what may have changed here: "${inferred}"`,
    ),
  ];
  const summary =
    `Difference to the last import, collected ${before.collected}: ` +
    `added ${count('added')}, changed ${count('changed')}, removed ${count('removed')}.`;
  return {
    /** Whether rows were added, removed or changed, or the version changed. */
    rows: changes.size > 0 || before.version !== after.version,
    any: lines.length > 0 || before.collected !== after.collected,
    lines: [summary, ...lines],
  };
}
