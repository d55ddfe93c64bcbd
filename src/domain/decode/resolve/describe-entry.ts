import { type Catalog, entryId, getById } from '../../catalog/create-catalog.ts';
import { type Emission, emissionsOf } from '../../catalog/emissions.ts';
import { categoryNoun, versionLabels } from '../../catalog/labels.ts';
import { wordingKey } from '../../catalog/messages.ts';
import { slotsOf } from '../../catalog/placeholders.ts';
import type { Entry } from '../../catalog/schema.ts';
import { type Wording, wordingsOf } from '../../catalog/wordings.ts';
import { inWords, withArticle } from '../../text/english.ts';
import { messageDiff } from '../../text/word-diff.ts';
import { type Role, SHAPE_OF } from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import type { CategoryVersions, Documented } from '../decoded.ts';
import type { KnownMessages } from '../messages/known-messages.ts';
import { type Picked, pickWording, type Values } from './pick-wording.ts';
import { versionsOfMajor } from './resource-hints.ts';

/** The categories of an entry in the order of the catalog, each with its versions. */
function versionsByCategory(
  catalog: Catalog,
  emissions: readonly Emission[],
): readonly CategoryVersions[] {
  return catalog.categories
    .map(({ id }) => ({
      category: id,
      versions: emissions
        .filter(({ categories }) => categories.includes(id))
        .map(({ version }) => version.id),
    }))
    .filter(({ versions }) => versions.length > 0);
}

/** The category that a status object claims, and how; undefined when it claims none. */
function claimOf({ role, success }: Candidate): { category: string; how: string } | undefined {
  if (role === 'error' || role === 'warning') return { category: role, how: withArticle(role) };
  if (success === undefined) return undefined;
  return success
    ? { category: 'success', how: 'a success' }
    : { category: 'error', how: 'a failure' };
}

/**
 * A sentence on a code that was returned as something else than it is documented as, `categories`
 * being what it is where it was returned; null when that agrees, or the documents do not tell.
 */
function contradictionOf(
  catalog: Catalog,
  candidate: Candidate,
  categories: readonly string[],
  documented: readonly CategoryVersions[],
): string | null {
  const claim = claimOf(candidate);
  if (!claim || categories.length === 0 || categories.includes(claim.category)) return null;
  // A warning leaves open whether the call succeeded.
  const isInList = candidate.role === 'error' || candidate.role === 'warning';
  if (!isInList && categories.includes('warning')) return null;
  if (!catalog.categories.some(({ id }) => id === claim.category)) return null;
  const says = ({ category, versions }: CategoryVersions) =>
    `as ${withArticle(categoryNoun(catalog, category))} in ${versionLabels(catalog, versions)}`;
  const here = documented.filter(({ category }) => category !== claim.category).map(says);
  const elsewhere = documented.find(({ category }) => category === claim.category);
  const but = elsewhere ? `, and ${says(elsewhere)} only` : '';
  return `Returned as ${claim.how}; documented ${inWords(here)}${but}.`;
}

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

/** Texts that differ in white space before a mark alone, or in `programId`, are the same. */
const compared = (text: string): string =>
  wordingKey(text.replace(/\s+(?=[.,;:!?])/g, '').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '));

/** What the documents say of an entry in the versions of a shape, or else in all. */
interface Profile {
  readonly emissions: readonly Emission[];
  /** Ids of the versions of the shape that document the entry, or else of all that do. */
  readonly versions: readonly string[];
  readonly picked: Picked;
}

/** Makes what tells the documents' part of a finding. */
export function createEntryDescriber(catalog: Catalog, messages: KnownMessages) {
  const shaped = new Map<string, Omit<Profile, 'picked'> & { wordings: readonly Wording[] }>();

  /** What does not depend on the message, which a log asks for again and again. */
  const inShape = (entry: Entry, role: Role) => {
    const key = `${entryId(entry)} ${role}`;
    const known = shaped.get(key);
    if (known) return known;
    const major = SHAPE_OF[role];
    const shape = major === undefined ? [] : versionsOfMajor(catalog, major);
    const emissions = emissionsOf(catalog, entry).filter(({ emits }) => emits);
    const ofShape = emissions.filter(({ version }) => shape.includes(version.id));
    const versions = (ofShape.length > 0 ? ofShape : emissions).map(({ version }) => version.id);
    const own = (wording: Wording) => Number(wording.versions.some((id) => versions.includes(id)));
    const wordings = wordingsOf(catalog, entry).toSorted((a, b) => own(b) - own(a));
    const found = { emissions, versions, wordings };
    shaped.set(key, found);
    return found;
  };

  const profileOf = (entry: Entry, { role, message }: Candidate): Profile => {
    const { emissions, versions, wordings } = inShape(entry, role);
    const known = messages.read(message?.text ?? '').filter((one) => one.entry === entry);
    return { emissions, versions, picked: pickWording(wordings, message?.text, known) };
  };

  /** In the versions of the shape; of these, in those that word it as it was received. */
  const categorise = (entry: Entry, role: Role, { emissions, versions, picked }: Profile) => {
    const { wording, isSaid } = picked;
    const wordedSo = versions.filter((id) => wording?.versions.includes(id));
    const isTelling = isSaid && wordedSo.length > 0;
    const relevant = isTelling ? wordedSo : versions;
    const versionOf = (document: string) => getById(catalog.documentsById, document).version;
    const rows = isTelling ? (wording?.occurrences ?? []) : entry.occurrences;
    const found = rows.filter(({ document }) => relevant.includes(versionOf(document)));
    const categories = catalog.categories
      .map(({ id }) => id)
      .filter((id) => found.some(({ category }) => category === id));
    // A code that is both in one version is what its list says.
    const isListed = emissions.some(
      (one) => versions.includes(one.version.id) && one.categories.includes(role),
    );
    return { categories: isListed ? [role] : categories, versions: relevant };
  };

  const categoriesOf = (entry: Entry, candidate: Candidate): readonly string[] =>
    categorise(entry, candidate.role, profileOf(entry, candidate)).categories;

  /** With the wording nearest to the received message, and how the message differs from it. */
  const documentedOf = (entry: Entry, candidate: Candidate): Documented => {
    const { role, message } = candidate;
    const profile = profileOf(entry, candidate);
    const { wording, values } = profile.picked;
    const { categories, versions } = categorise(entry, role, profile);
    const documented = wording?.text ?? '';
    const filled = filledIn(documented, values);
    const differs = message !== undefined && compared(filled) !== compared(message.text);
    const complete = messages.read(message?.text ?? '').filter((one) => one.complete);
    const isOwn = complete.some((one) => one.entry === entry);
    const others = differs && !isOwn ? complete.map((one) => entryId(one.entry)) : [];
    const byCategory = versionsByCategory(catalog, profile.emissions);
    return {
      categories,
      versions,
      allCategories: byCategory.toSorted(
        (a, b) => Number(categories.includes(b.category)) - Number(categories.includes(a.category)),
      ),
      wording: documented,
      wordingVersions: wording?.versions ?? [],
      contradiction: contradictionOf(catalog, candidate, categories, byCategory),
      values: Object.entries(values).map(([name, value]) => ({ name, value })),
      difference: differs ? messageDiff(filled, message.text) : null,
      messageOf: [...new Set(others)],
    };
  };

  return { categoriesOf, documentedOf };
}
