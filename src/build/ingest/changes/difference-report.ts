import { counted } from '../../../domain/text/english.ts';
import type { Row, SourceDocument } from '../document.ts';
import { compareRows, type RowChange, saysTheSame } from '../row-changes.ts';
import { remarksOf } from './remarks.ts';

/** Enough to read on a screen; git shows the rest once the rows are written. */
const MOST_LINES = 200;

const FRONT = [
  ...(['title', 'version', 'inferred', 'shape', 'resource', 'category', 'skip'] as const),
  'source',
] as const;

export interface Difference {
  /** Whether rows were added, removed or changed, or all are of another version now. */
  readonly rows: boolean;
  /** Whether the front matter differs. */
  readonly front: boolean;
  readonly lines: readonly string[];
}

const SIGNS: Readonly<Record<RowChange['kind'], string>> = {
  added: '+ added',
  removed: '- removed',
  changed: '~ changed',
};

const quoted = (row: Row): string => row.messages.map((text) => `"${text}"`).join(' ');

function changeLine(change: RowChange, remarks: readonly string[]): string {
  const { kind, row } = change;
  const place = kind === 'removed' ? `was on line ${row.line}` : `line ${row.line}`;
  const what = kind === 'changed' ? [] : [`${row.category}, ${quoted(row)}`];
  return `  ${SIGNS[kind]}: ${row.resource} ${row.code} (${place}): ${[...what, ...remarks].join('; ')}`;
}

const isMove = (change: RowChange): boolean =>
  change.kind === 'changed' && saysTheSame(change.row, change.before);

function rowLines(changes: readonly RowChange[], before: SourceDocument, after: SourceDocument) {
  const shown = changes.filter((change) => !isMove(change));
  const remarks = remarksOf(shown, { before: before.rows, after: after.rows });
  const lines = shown.map((change) => changeLine(change, remarks.get(change) ?? []));
  const more = lines.length - MOST_LINES;
  const moved = changes.length - shown.length;
  return [
    ...lines.slice(0, MOST_LINES),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...(moved > 0 ? [`  = ${counted(moved, 'row')} on other lines, and otherwise the same`] : []),
  ];
}

/**
 * The difference of a document to its last import, as lines to read: what the front
 * matter says otherwise, then the rows added, changed and removed.
 */
export function describeDifference(before: SourceDocument, after: SourceDocument): Difference {
  const changes = compareRows(before.rows, after.rows);
  const count = (kind: RowChange['kind']) =>
    changes.filter((change) => change.kind === kind && !isMove(change)).length;
  const front = FRONT.filter((name) => before[name] !== after[name]);
  const frontLines = front.map((name) => `  ${name}: ${after[name]}, was ${before[name]}`);
  const summary = `added ${count('added')}, changed ${count('changed')}, removed ${count('removed')}`;
  const title = `Difference to the last import, collected ${before.collected}: ${summary}.`;
  return {
    rows: changes.length > 0 || before.version !== after.version,
    front: front.length > 0 || before.collected !== after.collected,
    lines: [title, ...frontLines, ...rowLines(changes, before, after)],
  };
}

/**
 * Documents whose stated reason for their version rests on what an update changes: it names a
 * changed code (`1008`, `8xxx`), the document or its version.
 */
export function describeInferred(
  before: SourceDocument,
  after: SourceDocument,
  documents: readonly SourceDocument[],
): readonly string[] {
  const rows = compareRows(before.rows, after.rows)
    .filter((change) => !isMove(change))
    .map(({ row }) => row);
  const codes = rows.flatMap(({ code }) => code.match(/\d+/g) ?? []);
  const resources = new Set(rows.map(({ resource }) => resource));
  const rests = (reason: string) =>
    reason.includes(after.title) ||
    (reason.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []).some((word) => {
      const pattern = /^\d+x+$/.test(word) && new RegExp(`^${word.replaceAll('x', '\\d')}$`);
      const isName = [after.id, after.version].includes(word.toLowerCase());
      return isName || codes.some((code) => (pattern ? pattern.test(code) : code === word));
    });
  return documents
    .filter(
      ({ id, rows: all }) => id !== after.id && all.some((row) => resources.has(row.resource)),
    )
    .filter(({ inferred }) => inferred !== null && rests(inferred))
    .map(
      ({ id, inferred }) =>
        `The version of ${id} is inferred from what may have changed here: "${inferred}"`,
    );
}
