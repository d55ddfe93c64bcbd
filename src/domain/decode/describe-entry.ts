import { type Catalog, entryId } from '../catalog/create-catalog.ts';
import { emissionsOf } from '../catalog/emissions.ts';
import { wordingKey } from '../catalog/messages.ts';
import { slotsOf } from '../catalog/placeholders.ts';
import type { Entry } from '../catalog/schema.ts';
import { type Wording, wordingsOf } from '../catalog/wordings.ts';
import { similarity } from '../compare/similarity.ts';
import { messageDiff } from '../compare/word-diff.ts';
import { type Role, SHAPE_OF } from './api-shapes.ts';
import type { Candidate } from './candidate.ts';
import type { Documented } from './decoded.ts';
import type { KnownMessages } from './known-messages.ts';
import type { KnownMessage } from './message-matcher.ts';
import { versionsOfMajor } from './resource-hints.ts';

type Values = Readonly<Record<string, string>>;

/** A documented message with the values of a received one in place of its placeholders. */
function filledIn(wording: string, values: Values): string {
  let text = '';
  let read = 0;
  for (const { name, start, end, kind } of slotsOf(wording)) {
    const value = values[name] ?? wording.slice(start, end);
    text += wording.slice(read, start) + value + (kind === 'lost' && value !== '' ? ' ' : '');
    read = end;
  }
  return text + wording.slice(read);
}

/** Texts that differ in white space before a mark alone are the same. */
const compared = (text: string): string => wordingKey(text.replace(/\s+(?=[.,;:!?])/g, ''));

function pickWording(
  wordings: readonly Wording[],
  message: string | undefined,
  known: readonly KnownMessage[],
): { wording: Wording | undefined; match?: KnownMessage } {
  if (message === undefined) return { wording: wordings[0] };
  const equal = wordings.find(({ key }) => key === wordingKey(message));
  if (equal) return { wording: equal };
  for (const match of known) {
    const key = wordingKey(match.wording);
    const wording = wordings.find((one) => one.key === key);
    if (wording) return { wording, match };
  }
  const [best] = wordings
    .map((wording) => ({ wording, alike: similarity(wording.text, message) }))
    .toSorted((a, b) => b.alike - a.alike);
  return { wording: best?.wording };
}

/** What the documents say of an entry in the versions of a shape, or else in all. */
interface Profile {
  readonly categories: readonly string[];
  readonly versions: readonly string[];
  /** Those of these versions first, then the others. */
  readonly wordings: readonly Wording[];
}

function createProfile(catalog: Catalog, entry: Entry, major: number | undefined): Profile {
  const shape = major === undefined ? [] : versionsOfMajor(catalog, major);
  const emitting = emissionsOf(catalog, entry).filter(({ emits }) => emits);
  const ofShape = emitting.filter(({ version }) => shape.includes(version.id));
  const relevant = ofShape.length > 0 ? ofShape : emitting;
  const versions = relevant.map(({ version }) => version.id);
  const all = wordingsOf(catalog, entry);
  const isRelevant = (wording: Wording) => wording.versions.some((id) => versions.includes(id));
  return {
    categories: catalog.categories
      .map(({ id }) => id)
      .filter((id) => relevant.some(({ categories }) => categories.includes(id))),
    versions,
    wordings: [...all.filter(isRelevant), ...all.filter((wording) => !isRelevant(wording))],
  };
}

/** Makes what tells the documents' part of a finding. Never throws. */
export function createEntryDescriber(catalog: Catalog, messages: KnownMessages) {
  const profiles = new Map<string, Profile>();

  const profileOf = (entry: Entry, role: Role): Profile => {
    const key = `${entryId(entry)} ${SHAPE_OF[role]}`;
    const profile = profiles.get(key) ?? createProfile(catalog, entry, SHAPE_OF[role]);
    profiles.set(key, profile);
    return profile;
  };

  /** Ids of categories: that of the list it stands in, if the documents agree. */
  const categoriesOf = (entry: Entry, role: Role): readonly string[] => {
    const { categories } = profileOf(entry, role);
    return categories.includes(role) ? [role] : categories;
  };

  /** With the wording nearest to the received message, and how the message differs from it. */
  const documentedOf = (entry: Entry, { role, message }: Candidate): Documented => {
    const { versions, wordings } = profileOf(entry, role);
    const text = message?.text;
    const known = text === undefined ? [] : messages.read(text);
    const own = known.filter((one) => one.entry === entry);
    const { wording, match } = pickWording(wordings, text, own);
    const values = match?.values ?? {};
    const documented = wording?.text ?? '';
    const filled = filledIn(documented, values);
    const agrees = text === undefined || compared(filled) === compared(text);
    const others = own.some(({ complete }) => complete)
      ? []
      : known.filter(({ complete }) => complete).map((one) => entryId(one.entry));
    return {
      categories: categoriesOf(entry, role),
      versions,
      wording: documented,
      values: Object.entries(values).map(([name, value]) => ({ name, value })),
      difference: agrees ? null : messageDiff(filled, text),
      messageOf: agrees ? [] : [...new Set(others)],
    };
  };

  return { categoriesOf, documentedOf };
}
