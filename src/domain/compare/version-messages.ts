import type { Emission } from '../catalog/emissions.ts';
import type { Wording } from '../catalog/wordings.ts';
import { similarity } from '../text/similarity.ts';

/**
 * One message of an entry in one version, in every wording that the documents of the version
 * have for it: "Failed to populate store." and "Failed to populate the store." At least one.
 */
export type VersionMessage = readonly Wording[];

/** Two lines of a list are the same message only if they share at least half their words. */
export const LIST_SIMILARITY = 0.5;

/**
 * The messages of an entry in one version, in the order of its wordings. Two wordings are one
 * message when they are alike and no document of the version has both, for what a document
 * lists twice it tells apart. Empty if the version does not document the entry. Never throws.
 */
export function versionMessages({ wordings, documents }: Emission): readonly VersionMessage[] {
  const within = (wording: Wording) => wording.documents.filter((id) => documents.includes(id));
  const messages: Wording[][] = [];
  for (const wording of wordings) {
    const [best] = messages
      .filter((message) =>
        message.every((other) => !within(other).some((id) => wording.documents.includes(id))),
      )
      .map((message) => ({
        message,
        alike: Math.max(...message.map((other) => similarity(other.text, wording.text))),
      }))
      .filter(({ alike }) => alike >= LIST_SIMILARITY)
      .toSorted((a, b) => b.alike - a.alike);
    if (best) best.message.push(wording);
    else messages.push([wording]);
  }
  return messages;
}
