import type { Catalog } from '../../catalog/create-catalog.ts';
import { createInvertedIndex } from '../../search/inverted-index.ts';
import { tokenize } from '../../text/tokenize.ts';
import { LONGEST_MESSAGE } from '../limits.ts';
import { createMessageMatcher, type KnownMessage } from './message-matcher.ts';
import { findMentions, type Mention } from './message-mentions.ts';
import { likeness, sharedBeginning } from './nearest-messages.ts';
import { createTextScan, type ScanText } from './text-scan.ts';

/** What a catalog knows of messages. */
export interface KnownMessages {
  /** What a message as a whole says: first what is all of it, then the longest. */
  readonly read: (message: string) => readonly KnownMessage[];
  /** Where documented messages stand in a line that begins at `from`. */
  readonly mentionsIn: (line: string, from: number) => readonly Mention[];
  /** Whether a code of the catalog has a message like this one, or that begins like it. */
  readonly areAlike: (code: number, message: string) => boolean;
  /** Where in a long text numbers are, and documented messages may be. */
  readonly scan: ScanText;
  /** Drops what was remembered of messages that were read. */
  readonly forget: () => void;
}

/** From 0 to 1. */
const ALIKE = 0.5;

/** Messages that begin with so many words alike are alike; one of fewer words must be all of it. */
const SAME_WORDS = 3;

/** One word is no message. */
const wordCount = (message: string) => Math.max(2, tokenize(message).length);

const MOST_REMEMBERED = 5_000;

/**
 * Knows the messages of a catalog by the patterns of the search. Built once per catalog; `labels`
 * are words that call a number a code.
 */
export function createKnownMessages(catalog: Catalog, labels: readonly string[]): KnownMessages {
  const index = createInvertedIndex(catalog);
  const match = createMessageMatcher(index);
  const remembered = new Map<string, readonly KnownMessage[]>();

  const read = (message: string): readonly KnownMessage[] => {
    const known = remembered.get(message);
    if (known) return known;
    const found = match(message.slice(0, LONGEST_MESSAGE))
      .map((one) => one.known())
      .sort((a, b) => Number(b.complete) - Number(a.complete));
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    remembered.set(message, found);
    return found;
  };

  return {
    read,
    mentionsIn: (line, from) => findMentions(line, from, match),
    areAlike: (code, message) =>
      (catalog.entriesByCode.get(code) ?? []).some(
        (entry) =>
          likeness(entry, message) >= ALIKE ||
          sharedBeginning(entry, message) >= Math.min(SAME_WORDS, wordCount(message)),
      ),
    scan: createTextScan(index, catalog.codes, labels),
    forget: () => remembered.clear(),
  };
}
