import type { Catalog } from '../../catalog/create-catalog.ts';
import { wordingKey } from '../../catalog/messages.ts';
import type { Entry } from '../../catalog/schema.ts';
import { type Wording, wordingsOf } from '../../catalog/wordings.ts';
import { similarity } from '../../text/similarity.ts';
import type { KnownMessage } from '../messages/known-messages.ts';

export type Values = Readonly<Record<string, string>>;

/** The wording nearest to a message, and whether it is the message, but for its values. */
export interface Picked {
  readonly wording: Wording | undefined;
  readonly isSaid: boolean;
  readonly values: Values;
}

/**
 * Picks the wording that a message is, has in it, begins, or is most like; the first without a
 * message. `known` is what is known of the message.
 */
export function pickWording(
  wordings: readonly Wording[],
  message: string | undefined,
  known: readonly KnownMessage[] = [],
): Picked {
  const key = wordingKey(message ?? '');
  if (message === undefined || key === '')
    return { wording: wordings[0], isSaid: false, values: {} };
  const equal = wordings.find((one) => one.key === key);
  if (equal) return { wording: equal, isSaid: true, values: {} };
  for (const { wording: text, complete, values } of known) {
    const wording = wordings.find((one) => one.key === wordingKey(text));
    if (wording) return { wording, isSaid: complete, values };
  }
  const likeness = (wording: Wording) =>
    wording.key.startsWith(key) ? 1 : similarity(wording.text, message);
  const [best] = wordings.toSorted((a, b) => likeness(b) - likeness(a));
  return { wording: best, isSaid: false, values: {} };
}

/** The text of the wording of an entry that is nearest to a message. */
export function nearestWording(catalog: Catalog, entry: Entry, message: string | null): string {
  return pickWording(wordingsOf(catalog, entry), message ?? undefined).wording?.text ?? '';
}
