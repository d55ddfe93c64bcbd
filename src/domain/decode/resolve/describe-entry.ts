import { type Catalog, entryId, getById } from '../../catalog/create-catalog.ts';
import { categoriesIn, emissionsOf } from '../../catalog/emissions.ts';
import { wordingKey } from '../../catalog/messages.ts';
import type { Entry } from '../../catalog/schema.ts';
import { type Wording, wordingsOf } from '../../catalog/wordings.ts';
import { similarity } from '../../text/similarity.ts';
import { versionsOfRole } from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import type { Documented } from '../decoded.ts';
import type { KnownMessage, KnownMessages } from '../messages/known-messages.ts';

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
  message: string | null,
  known: readonly KnownMessage[] = [],
): Picked {
  const key = wordingKey(message ?? '');
  if (message === null || key === '') return { wording: wordings[0], isSaid: false, values: {} };
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
  return pickWording(wordingsOf(catalog, entry), message).wording?.text ?? '';
}

export function createEntryDescriber(catalog: Catalog, messages: KnownMessages) {
  /**
   * What an entry is in the versions whose shape a candidate has, else in all; of these, in those
   * that word it as it was received.
   */
  const profileOf = (entry: Entry, { role, message }: Candidate) => {
    const shape = versionsOfRole(catalog, role);
    const emissions = emissionsOf(catalog, entry).filter(({ emits }) => emits);
    const ofShape = emissions.filter(({ version }) => shape.includes(version.id));
    const near = ofShape.length > 0 ? ofShape : emissions;
    const sayingIn = ({ versions }: Wording) =>
      near.filter(({ version }) => versions.includes(version.id));
    const known = messages.read(message ?? '').filter((one) => one.entry === entry);
    const { wording, isSaid, values } = pickWording(wordingsOf(catalog, entry), message, known);
    const saying = wording && isSaid ? sayingIn(wording) : [];
    const isWorded = saying.length > 0;
    const versions = (isWorded ? saying : near).map(({ version }) => version.id);
    const rows = (isWorded && wording ? wording : entry).occurrences.filter(({ document }) =>
      versions.includes(getById(catalog.documentsById, document).version),
    );
    // A code that is both in one version is what its list says.
    const isListed = near.some(({ categories }) => categories.includes(role));
    const categories = isListed ? [role] : categoriesIn(catalog, rows).map(({ id }) => id);
    return { wording, values, versions, categories };
  };

  /** With the wording nearest to the received message. */
  const documentedOf = (entry: Entry, candidate: Candidate): Documented => {
    const { message } = candidate;
    const { wording, values, categories, versions } = profileOf(entry, candidate);
    const complete = messages.read(message ?? '').filter((one) => one.complete);
    const isOwn = complete.some((one) => one.entry === entry);
    const others = !isOwn ? complete.map((one) => entryId(one.entry)) : [];
    return {
      categories,
      versions,
      wording: wording?.text ?? '',
      wordingVersions: wording?.versions ?? [],
      values: Object.entries(values).map(([name, value]) => ({ name, value })),
      messageOf: [...new Set(others)],
    };
  };

  return {
    categoriesOf: (entry: Entry, candidate: Candidate) => profileOf(entry, candidate).categories,
    documentedOf,
  };
}
