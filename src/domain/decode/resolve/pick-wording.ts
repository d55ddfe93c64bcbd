import { wordingKey } from '../../catalog/messages.ts';
import type { Wording } from '../../catalog/wordings.ts';
import { similarity } from '../../text/similarity.ts';
import type { KnownMessage } from '../messages/known-messages.ts';

export type Values = Readonly<Record<string, string>>;

/** The wording nearest to a message, and whether it is the message, but for its values. */
export interface Picked {
  readonly wording: Wording | undefined;
  readonly isSaid: boolean;
  readonly values: Values;
}

/** Picks from the wordings of an entry; `known` is what is known of the message. Never throws. */
export function pickWording(
  wordings: readonly Wording[],
  message: string | undefined,
  known: readonly KnownMessage[],
): Picked {
  if (message === undefined) return { wording: wordings[0], isSaid: false, values: {} };
  const equal = wordings.find(({ key }) => key === wordingKey(message));
  if (equal) return { wording: equal, isSaid: true, values: {} };
  for (const { wording: text, complete, values } of known) {
    const key = wordingKey(text);
    const wording = wordings.find((one) => one.key === key);
    if (wording) return { wording, isSaid: complete, values };
  }
  const [best] = wordings
    .map((wording) => ({ wording, alike: similarity(wording.text, message) }))
    .toSorted((a, b) => b.alike - a.alike);
  return { wording: best?.wording, isSaid: false, values: {} };
}
