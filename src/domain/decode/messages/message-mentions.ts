import type { Entry } from '../../catalog/schema.ts';
import type { Span } from '../span.ts';
import type { MatchMessages } from './message-matcher.ts';

/** The documented messages that stand at one place of a text: several entries may say the same. */
export interface Mention extends Span {
  readonly entries: readonly Entry[];
}

/** Fewer words than these are a message only between marks, not inside a sentence. */
export const TELLING_WORDS = 4;

const BEFORE_SHORT =
  /(?:^|[:;,.|=>"'`([{\]})–—-]|(?:error|warn|warning|info|fatal|debug|exception|severe))\s*["'`([]?$/i;
const AFTER_SHORT = /^["'`)\]]?\s*(?:$|[.,;:!?|"'`()[\]{}<–—-])/;

/** Whether a few words are a message of their own in a line and not part of a sentence. */
function standsApart(line: string, { start, end }: Span): boolean {
  const before = line.slice(Math.max(0, start - 40), start);
  return BEFORE_SHORT.test(before) && AFTER_SHORT.test(line.slice(end, end + 40));
}

/**
 * Where in a line of bounded length documented messages stand, in order, not overlapping: the
 * longest win. A few words count only where they are not part of a sentence. `from` is where the
 * line begins in its text.
 */
export function findMentions(line: string, from: number, match: MatchMessages): readonly Mention[] {
  const places: (Span & { first: number; last: number; words: number; entries: Set<Entry> })[] = [];
  for (const { entry, first, last, words, whole, known } of match(line)) {
    const rival = places.find((place) => first <= place.last && last >= place.first);
    if (rival) {
      const isSame = rival.first === first && rival.last === last && rival.words === words;
      if (isSame && whole) rival.entries.add(entry);
      continue;
    }
    if (words < TELLING_WORDS && !whole) continue;
    const { start, end } = known();
    if (words < TELLING_WORDS && !standsApart(line, { start, end })) continue;
    places.push({ start, end, first, last, words, entries: new Set([entry]) });
  }
  return places
    .map(({ start, end, entries }) => ({
      start: from + start,
      end: from + end,
      entries: [...entries],
    }))
    .sort((a, b) => a.start - b.start);
}
