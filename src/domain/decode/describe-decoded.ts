import { type Catalog, entryHref, getById } from '../catalog/create-catalog.ts';
import type { ApiVersion } from '../catalog/schema.ts';
import { links } from '../links.ts';
import { grouped } from '../text/english.ts';
import { versionsOfRole } from './api-shapes.ts';
import {
  DEEPEST,
  type Decoded,
  type Finding,
  MOST_CHARACTERS,
  MOST_ENVELOPES,
  MOST_FINDINGS,
  type NoteKind,
} from './decoded.ts';

const SENTENCES: Readonly<Record<NoteKind, (decoded: Decoded) => string>> = {
  binary: () =>
    'This looks like a binary file; it was read as text. If it is packed, unpack it first.',
  'too-long': ({ read, length, lastLine }) =>
    `Only the first ${grouped(MOST_CHARACTERS)} characters were read; the last ${grouped(length - read)} were left out, from line ${grouped(lastLine ?? 1)} on.`,
  'too-many': ({ total }) =>
    `Only the first ${grouped(MOST_FINDINGS)} of ${grouped(total)} findings are listed; all are counted.`,
  'cut-off': () => 'A part of the text is cut off; what is there was read.',
  'too-deep': () => `What is nested more than ${DEEPEST} levels deep was skipped.`,
  compressed: () =>
    'This looks like base64 of compressed data. Unpack it, and paste what comes out.',
  encoded: () =>
    'This looks like encoded or encrypted data that cannot be read here. Decode it first.',
  'too-many-envelopes': () =>
    `Texts inside texts were read ${MOST_ENVELOPES} levels deep, not further.`,
};

/** What was skipped or not understood, in sentences. */
export function notesInWords(decoded: Decoded): readonly string[] {
  return decoded.notes.map((kind) => SENTENCES[kind](decoded));
}

/**
 * The page that tells more of a finding: that of the entry meant, or else of its number, which
 * also an unknown code has. Undefined without a code, and for a wrapper that is no entry.
 */
export function findingHref(
  catalog: Catalog,
  { code, meaning }: Pick<Finding, 'code' | 'meaning'>,
): string | undefined {
  if (meaning.kind === 'one')
    return entryHref(catalog, getById(catalog.entriesById, meaning.entryId));
  const isPage = code !== null && (meaning.kind !== 'wrapper' || catalog.entriesByCode.has(code));
  return isPage ? links.code(code) : undefined;
}

/**
 * The API version whose shape all findings have, if any has one. Siblings answer in one shape:
 * then it is the one that the others are siblings of.
 */
export function responseVersion(catalog: Catalog, { findings }: Decoded): ApiVersion | undefined {
  const shapes = new Set(findings.map(({ role }) => versionsOfRole(catalog, role).join()));
  const [ids, ...more] = [...shapes].filter((one) => one !== '');
  if (ids === undefined || more.length > 0) return undefined;
  const [version, ...others] = catalog.versions.filter(
    ({ id, siblingOf }) => ids.split(',').includes(id) && !siblingOf,
  );
  return others.length === 0 ? version : undefined;
}
