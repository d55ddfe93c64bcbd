import { grouped } from '../text/english.ts';
import type { Decoded, NoteKind } from './decoded.ts';
import { DEEPEST, MOST_CHARACTERS, MOST_ENVELOPES, MOST_FINDINGS } from './limits.ts';

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
