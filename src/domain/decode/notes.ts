import { grouped } from '../text/english.ts';
import type { Note, NoteKind } from './decoded.ts';
import { DEEPEST, MOST_CHARACTERS, MOST_ENVELOPES, MOST_FINDINGS } from './limits.ts';
import type { Shortfall } from './reading.ts';

const SHORTFALLS: Readonly<Record<Shortfall, string>> = {
  'cut-off': 'A part of the text is cut off; what is there was read.',
  'too-deep': `What is nested more than ${DEEPEST} levels deep was skipped.`,
  compressed: 'This looks like base64 of compressed data. Unpack it, and paste what comes out.',
  encoded: 'This looks like encoded or encrypted data that cannot be read here. Decode it first.',
  'too-many-envelopes': `Texts inside texts were read ${MOST_ENVELOPES} levels deep, not further.`,
};

const LOOKED_AT = 4_000;

/** Whether a text begins like a file that is no text: with many control characters. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  let strange = 0;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) strange++;
  }
  return strange > head.length / 20;
}

/**
 * What was skipped or not understood, in sentences. `lastLine` counts to the line in which reading
 * ended.
 */
export function notesOn(
  pasted: string,
  read: number,
  lastLine: () => number,
  findings: number,
  shortfalls: ReadonlySet<Shortfall>,
): readonly Note[] {
  const notes: Note[] = [];
  const add = (kind: NoteKind, sentence: string) => notes.push({ kind, sentence });
  if (looksBinary(pasted))
    add(
      'binary',
      'This looks like a binary file; it was read as text. If it is packed, unpack it first.',
    );
  if (read < pasted.length) {
    add(
      'too-long',
      `Only the first ${grouped(MOST_CHARACTERS)} characters were read; the last ${grouped(pasted.length - read)} were left out, from line ${grouped(lastLine())} on.`,
    );
  }
  if (findings > MOST_FINDINGS) {
    add(
      'too-many',
      `Only the first ${grouped(MOST_FINDINGS)} of ${grouped(findings)} findings are listed; all are counted.`,
    );
  }
  for (const shortfall of shortfalls) add(shortfall, SHORTFALLS[shortfall]);
  return notes;
}
