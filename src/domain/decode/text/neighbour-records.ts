import type { TextRecord } from './text-records.ts';

/** A code alone: a heading, a line, a cell. */
function isCodeAlone({ codes, mentions, messages }: TextRecord): boolean {
  return codes.length === 1 && mentions.length === 0 && messages.length === 0 && !codes[0]?.says;
}

/** Whether a record is a message that is documented for the code of another. */
function isMessageOf({ codes, mentions }: TextRecord, { codes: [label] }: TextRecord): boolean {
  const says = mentions[0]?.entries.some(({ code }) => code === label?.code) ?? false;
  return codes.length === 0 && mentions.length === 1 && says;
}

/**
 * Records in which a code and the message beside it, in the next line or element, are one: when
 * nothing stands between them and the message is documented for the code.
 */
export function* withNeighbours(
  text: string,
  records: Iterable<TextRecord>,
): Generator<TextRecord> {
  let before: TextRecord | undefined;
  for (const record of records) {
    const isPair =
      before &&
      ((isCodeAlone(before) && isMessageOf(record, before)) ||
        (isCodeAlone(record) && isMessageOf(before, record)));
    if (!before || !isPair || text.slice(before.end, record.start).trim() !== '') {
      if (before) yield before;
      before = record;
      continue;
    }
    before = {
      start: before.start,
      end: record.end,
      codes: [...before.codes, ...record.codes],
      possible: [...before.possible, ...record.possible],
      mentions: [...before.mentions, ...record.mentions],
      messages: [],
      flags: [...before.flags, ...record.flags],
    };
  }
  if (before) yield before;
}
