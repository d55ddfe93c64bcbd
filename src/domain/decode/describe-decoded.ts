import { type Catalog, entryHref, getById } from '../catalog/create-catalog.ts';
import { categoriesIn, emissionsOf } from '../catalog/emissions.ts';
import { categoryNoun, resourceLabel, versionLabels } from '../catalog/labels.ts';
import { NO_MESSAGE, wordingKey } from '../catalog/messages.ts';
import { slotsOf } from '../catalog/placeholders.ts';
import type { ApiVersion } from '../catalog/schema.ts';
import { links } from '../links.ts';
import { counted, grouped, inWords, withArticle } from '../text/english.ts';
import { versionsOfRole } from './api-shapes.ts';
import type { Decoded, Finding } from './create-decoder.ts';
import {
  MAX_CHARACTERS,
  MAX_DEPTH,
  MAX_ENVELOPES,
  MAX_FINDINGS,
  type NoteKind,
  type Why,
} from './decoded.ts';
import type { Documented } from './resolve/resolve.ts';

const SENTENCES: Readonly<Record<NoteKind, (decoded: Decoded) => string>> = {
  binary: () =>
    'This looks like a binary file; it was read as text. If it is compressed, decompress it first.',
  'too-long': ({ length }) =>
    `Only the first ${grouped(MAX_CHARACTERS)} characters were read; the last ${grouped(length - MAX_CHARACTERS)} were left out.`,
  'too-many': ({ total }) =>
    `Only the first ${grouped(MAX_FINDINGS)} of ${grouped(total)} findings are listed; all are counted.`,
  'cut-off': () => 'A part of the text is cut off; what is there was read.',
  'too-deep': () => `What is nested more than ${MAX_DEPTH} levels deep was skipped.`,
  compressed: () =>
    'This looks like base64 of compressed data. Unpack it, and paste what comes out.',
  encoded: () =>
    'This looks like encoded or encrypted data that cannot be read here. Decode it first.',
  'too-many-envelopes': () =>
    `Texts inside texts were read ${MAX_ENVELOPES} levels deep, not further.`,
};

/** What was skipped or not understood, in sentences. */
export function notesInWords(decoded: Decoded): readonly string[] {
  return decoded.notes.map((kind) => SENTENCES[kind](decoded));
}

/** The meaning of a finding, or of several findings that share it. */
type Meant = Pick<Finding, 'code' | 'meaning'>;

/**
 * The page with details of a finding: that of its entry, or else of its number, which even an
 * unknown code has. Undefined without a code, and for an overall code that is not an entry.
 */
export function findingHref(catalog: Catalog, { code, meaning }: Meant): string | undefined {
  if (meaning.kind === 'one')
    return entryHref(catalog, getById(catalog.entriesById, meaning.entryId));
  const isPage = code !== null && (meaning.kind !== 'wrapper' || catalog.entriesByCode.has(code));
  return isPage ? links.code(code) : undefined;
}

/**
 * The API versions that have the shapes of all findings and document them, in catalog order; none
 * if no shape is known. Sibling versions share a shape, so there may be several.
 */
export function responseVersions(catalog: Catalog, { findings }: Decoded): readonly ApiVersion[] {
  const shapes = findings.map(({ role }) => versionsOfRole(catalog, role));
  const documented = findings.map((one) =>
    documentedCategories(catalog, one).flatMap(({ versions }) => versions),
  );
  const all = [...shapes, ...documented].filter((ids) => ids.length > 0);
  const isShaped = shapes.some((ids) => ids.length > 0);
  return catalog.versions.filter(({ id }) => isShaped && all.every((ids) => ids.includes(id)));
}

/** What the code of a whole V1 response means. */
const WRAPPERS: Readonly<Record<number, string>> = {
  200: 'every item succeeded',
  201: 'some items failed',
  500: 'every item failed',
};

/** Why a finding has its meaning, in a sentence; null if there was nothing to decide. */
export function reasonOf(catalog: Catalog, { code, meaning }: Meant): string | null {
  if (meaning.kind === 'unknown') return `${code} is not in the catalog.`;
  if (meaning.kind === 'wrapper')
    return `Overall V1 status (${code} says that ${WRAPPERS[code ?? 0]}); each item has its own code.`;
  if (meaning.kind === 'another')
    return `${code} is documented as “${meaning.documented}”; this message is another.`;
  if (meaning.why === null) return null;
  const { by, what } = meaning.why;
  const entries = counted(catalog.entriesByCode.get(code ?? 0)?.length ?? 0, 'entry');
  const isOne = meaning.kind === 'one';
  const label = isOne ? resourceLabel(catalog, getById(catalog.entriesById, meaning.entryId)) : '';
  const those = isOne
    ? 'the message of this code'
    : `the messages of ${meaning.candidates.length} codes`;
  const nearest = `No documented message is exactly this; ${those}`;
  const reasons: Readonly<Record<Why['by'], string>> = {
    message: `Matches the ${label} message.`,
    path: `Found under “${what}”.`,
    address: `The call was to “${what}”.`,
    text: `The text names “${what}”.`,
    shape: `This looks like a V${what} response; in V${what}, only ${label} documents this code.`,
    equal: isOne
      ? 'No other code has this message.'
      : `${meaning.candidates.length} codes have this message.`,
    part: `${nearest} ${isOne ? 'contains' : 'contain'} it.`,
    words: `${nearest} ${isOne ? 'is' : 'are'} the most like it.`,
    undecided: `${code} has ${entries}; nothing around it says which one is meant.`,
  };
  return reasons[by];
}

/** All categories that the entry is documented in, with their versions; its own come first. */
export function documentedCategories(catalog: Catalog, { meaning, documented }: Finding) {
  if (meaning.kind !== 'one') return [];
  const entry = getById(catalog.entriesById, meaning.entryId);
  const isOther = (id: string) => !documented?.categories.includes(id);
  return categoriesIn(catalog, entry.occurrences)
    .toSorted((a, b) => Number(isOther(a.id)) - Number(isOther(b.id)))
    .map(({ id }) => ({
      category: id,
      versions: emissionsOf(catalog, entry)
        .filter(({ categories }) => categories.includes(id))
        .map(({ version }) => version.id),
    }));
}

export type CategoryVersions = ReturnType<typeof documentedCategories>[number];

/**
 * A sentence about a code that was returned as something other than documented; null if they agree,
 * or if the documents do not say.
 */
export function contradictionOf(catalog: Catalog, finding: Finding): string | null {
  const { role, success, documented, meaning, outcome } = finding;
  if (meaning.kind === 'wrapper' && finding.code === 200 && outcome === 'error')
    return 'Its code says success, but its “success” is false, which counts.';
  const isListed = role === 'error' || role === 'warning';
  const bySuccess = success === null ? undefined : success ? 'success' : 'error';
  const claimed = isListed ? role : bySuccess;
  const { categories = [], versions: meant = [] } = documented ?? {};
  if (!claimed || categories.length === 0 || categories.includes(claimed)) return null;
  // A warning does not say whether the call succeeded.
  if (!isListed && categories.includes('warning')) return null;
  const all = documentedCategories(catalog, finding);
  const says = ({ category, versions }: CategoryVersions) =>
    `as ${withArticle(categoryNoun(catalog, category))} in ${versionLabels(catalog, versions)}`;
  const others = all.filter(({ category }) => category !== claimed).map(says);
  const same = all.filter(({ category }) => category === claimed);
  // The code is documented as both, with different messages.
  const isOfMessage = same.some(({ versions }) => versions.some((id) => meant.includes(id)));
  const how = success === false && !isListed ? 'a failure' : withArticle(claimed);
  const but = isOfMessage ? '' : same.map((one) => `, and ${says(one)} only`).join('');
  return `Returned as ${how}; ${isOfMessage ? 'this message is ' : ''}documented ${inWords(others)}${but}.`;
}

/** A documented message with the values of the received one in its placeholders. */
const filledIn = ({ wording, values }: Documented): string =>
  slotsOf(wording).reduceRight((text, { name, start, end, kind }) => {
    const value = values.find((one) => one.name === name)?.value ?? text.slice(start, end);
    const gap = kind === 'lost' && value !== '' ? ' ' : '';
    return text.slice(0, start) + value + gap + text.slice(end);
  }, wording);

/** Ignores differences in white space before punctuation, or in spellings such as `programId`. */
const compared = (text: string): string =>
  wordingKey(text.replace(/\s+(?=[.,;:!?])/g, '').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '));

/**
 * The documented wording with the values of the received message, if the message differs from it;
 * otherwise null, as without a documented message.
 */
export function expectedOf({ message, documented }: Finding): string | null {
  if (message === null || !documented || documented.wording === NO_MESSAGE) return null;
  const filled = filledIn(documented);
  return compared(filled) === compared(message) ? null : filled;
}

/** For each finding, the index of the first equal one (which may be itself). */
export function firstEqualIndexes(findings: readonly Finding[]): readonly number[] {
  const firsts = new Map<string, number>();
  return findings.map(({ code, meaning, message, success, role }, index) => {
    const key = JSON.stringify([code, meaning, message, success, role]);
    const first = firsts.get(key) ?? index;
    firsts.set(key, first);
    return first;
  });
}
