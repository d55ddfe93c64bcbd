import { messagesOf } from '../catalog/messages.ts';
import type { Entry, Occurrence } from '../catalog/schema.ts';

/** A text of an entry to be found, and what its rows say of it. */
export interface FoundWording {
  readonly entry: Entry;
  /** As first written; `createShownText` gives the form that pages show. */
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

const withoutStop = (text: string): string => (text.endsWith('.') ? text.slice(0, -1) : text);

/**
 * Whether a text may hold several messages run together: it has a full stop inside, and begins
 * with a text of another document. Taking texts apart is dear, and rarely needed.
 */
const mayRunTogether = (entry: Entry, { document, messages }: Occurrence): boolean =>
  messages.some(
    (text) =>
      text.includes('. ') &&
      entry.occurrences.some(
        (other) =>
          other.document !== document &&
          other.messages.some(
            (message) => message.length < text.length - 2 && text.startsWith(withoutStop(message)),
          ),
      ),
  );

/** Whether texts differ at most in a full stop at the end, as most that differ do. */
function isAlike(one: string, other: string): boolean {
  const more = one.length - other.length;
  if (more === 0) return one === other;
  if (more === 1) return one.endsWith('.') && one.startsWith(other);
  return more === -1 && other.endsWith('.') && other.startsWith(one);
}

/** The distinct texts of an entry, its newest rows first. Never throws. */
export function collectWordings(entry: Entry): readonly FoundWording[] {
  const found: { entry: Entry; text: string; occurrences: Occurrence[] }[] = [];
  for (let at = entry.occurrences.length - 1; at >= 0; at--) {
    const occurrence = entry.occurrences[at] as Occurrence;
    const texts = mayRunTogether(entry, occurrence)
      ? messagesOf(entry, occurrence)
      : occurrence.messages;
    for (const text of texts) {
      const known = found.find((wording) => isAlike(wording.text, text));
      if (known) known.occurrences.push(occurrence);
      else found.push({ entry, text, occurrences: [occurrence] });
    }
  }
  return found;
}
