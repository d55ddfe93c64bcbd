import { wordingKey } from '../../../domain/catalog/messages.ts';
import { groupBy } from '../../../domain/group-by.ts';
import type { Row } from '../document.ts';
import type { RowChange } from '../row-changes.ts';
import { compareTexts, type TextDifference } from './compare-texts.ts';

/** The rows of two imports, to look for what has moved. */
export interface Imports {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

/** What remarks on one change must know of all rows. */
interface Lookups {
  readonly newCodes: NewCodes;
  /** All messages that each code has after, by resource and code. */
  readonly messagesNow: ReadonlyMap<string, readonly string[]>;
}

type Remark = (change: RowChange, lookups: Lookups) => readonly string[];

/** The codes under which a message stands only after, by resource and wording. */
type NewCodes = ReadonlyMap<string, readonly string[]>;

const codeKey = ({ resource, code }: Row): string => `${resource}\n${code}`;

const keyOf = ({ resource }: Row, message: string) => `${resource}\n${wordingKey(message)}`;

function codesByMessage(rows: readonly Row[]): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const message of row.messages) {
      const key = keyOf(row, message);
      codes.set(key, (codes.get(key) ?? new Set()).add(row.code));
    }
  }
  return codes;
}

function findNewCodes({ before, after }: Imports): NewCodes {
  const known = codesByMessage(before);
  return new Map(
    [...codesByMessage(after)].map(([key, codes]) => {
      const old = known.get(key);
      return [key, [...codes].filter((code) => !old?.has(code))];
    }),
  );
}

const without = (messages: readonly string[], others: readonly string[]) =>
  messages.filter((message) => !others.includes(message));

/** A category that flips. */
const categoryFlip: Remark = (change) =>
  change.kind === 'changed' && change.row.category !== change.before.category
    ? [`its category is ${change.row.category}, and was ${change.before.category}`]
    : [];

const BY_DIFFERENCE: Readonly<Record<TextDifference, string>> = {
  none: '',
  marks: ' (punctuation or capitals only)',
  'lost-placeholder': ' (a placeholder is lost)',
  words: '',
};

/** Messages that are new, gone or worded otherwise; the most alike are given as one change. */
const rewording: Remark = (change) => {
  if (change.kind !== 'changed') return [];
  const gone = without(change.before.messages, change.row.messages);
  const fresh = without(change.row.messages, change.before.messages);
  const remarks: string[] = [];
  const tell = (accepts: (difference: TextDifference) => boolean) => {
    for (const text of [...fresh]) {
      const earlier = gone.find((other) => accepts(compareTexts(other, text)));
      if (earlier === undefined) continue;
      gone.splice(gone.indexOf(earlier), 1);
      fresh.splice(fresh.indexOf(text), 1);
      const by = BY_DIFFERENCE[compareTexts(earlier, text)];
      remarks.push(`it says "${text}", and said "${earlier}"${by}`);
    }
  };
  tell((difference) => difference !== 'words');
  if (gone.length === 1 && fresh.length === 1) tell(() => true);
  remarks.push(...fresh.map((text) => `it says "${text}" now`));
  remarks.push(...gone.map((text) => `it no longer says "${text}"`));
  const isOrder =
    remarks.length === 0 && change.row.messages.join() !== change.before.messages.join();
  return isOrder ? ['it says the same in another order or number'] : remarks;
};

/**
 * A message that is gone here and stands under another code now. One that its own code still has,
 * worded a little differently, has not moved.
 */
const movedMessage: Remark = (change, { newCodes, messagesNow }) => {
  if (change.kind === 'added') return [];
  const earlier = change.kind === 'changed' ? change.before : change.row;
  const now = messagesNow.get(codeKey(earlier)) ?? [];
  return earlier.messages
    .filter((message) => now.every((other) => compareTexts(message, other) === 'words'))
    .flatMap((message) =>
      (newCodes.get(keyOf(earlier, message)) ?? []).map(
        (code) => `"${message}" is under ${code} now`,
      ),
    );
};

const damage: Remark = (change) =>
  change.kind === 'changed' && change.row.damaged !== change.before.damaged
    ? [`its markup is ${change.row.damaged ? 'damaged' : 'no longer damaged'}`]
    : [];

const REMARKS: readonly Remark[] = [categoryFlip, rewording, movedMessage, damage];

/**
 * What is to be said of each change but that the row is new or gone, in order; nothing of a row
 * that only stands on another line.
 */
export function remarksOf(
  changes: readonly RowChange[],
  imports: Imports,
): ReadonlyMap<RowChange, readonly string[]> {
  const messagesNow = new Map(
    [...groupBy(imports.after, codeKey)].map(([key, rows]) => [
      key,
      rows.flatMap(({ messages }) => messages),
    ]),
  );
  const lookups = { newCodes: findNewCodes(imports), messagesNow };
  return new Map(
    changes.map((change) => [change, REMARKS.flatMap((remark) => remark(change, lookups))]),
  );
}
