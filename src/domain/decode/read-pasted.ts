import { type Candidate, codeAlone, type Reading } from './candidate.ts';
import { findEncoded } from './envelopes/bytes.ts';
import { unwrap } from './envelopes/unwrap.ts';
import { readSegments } from './segments/read-segments.ts';
import { pastedText } from './source-map.ts';
import { readCodeList } from './text/code-list.ts';

/** How often it is told how far the text is read. */
const STEPS = 100;

/** A text that is but one message, worded otherwise than documented, is not longer. */
const LONGEST_BARE = 300;

/** What a log puts before a message: a time and a level, or a level alone. */
const LEVEL =
  /^(?:[\d\s:.,TZ/+-]+)?\[?(?:error|warn(?:ing)?|info|fatal|debug|exception|message|msg)\]?\s?[:=-]?\s*/i;

/** A short plain text in which nothing was found may be a message itself. */
function bareMessage(text: string): readonly Candidate[] {
  const bare = text.trim();
  const message = bare.replace(LEVEL, '');
  if (message === '' || bare.length > LONGEST_BARE) return [];
  const start = text.lastIndexOf(message);
  const at = { start, end: start + message.length };
  return [{ ...codeAlone('', at), code: null, written: null, message }];
}

export interface ReadTools extends Pick<Reading, 'messages' | 'isCode'> {
  /** Called with the share of the text that is read, in rising order. */
  readonly onProgress: ((share: number) => void) | undefined;
  /** Called with candidates in order of appearance: all of one body, or of a stretch of text. */
  readonly onFound: (candidates: readonly Candidate[]) => void;
}

/** Reads a pasted text and tells what is found. Never throws. */
export function readPasted(text: string, tools: ReadTools): Reading {
  const { messages, isCode, onProgress, onFound } = tools;
  let next = 0;
  const candidates: Candidate[] = [];
  const reading: Reading = {
    messages,
    isCode,
    candidates,
    handOn: () => {
      if (candidates.length === 0) return;
      reading.isFound = true;
      onFound(candidates.sort((a, b) => a.at.start - b.at.start));
      candidates.length = 0;
    },
    responses: [],
    isFound: false,
    missesStart: false,
    headerCodes: [],
    possible: [],
    shortfalls: new Set(),
    advance: (offset) => {
      if (offset < next) return;
      next = offset + text.length / STEPS;
      onProgress?.(Math.min(1, offset / text.length));
    },
  };
  candidates.push(...readCodeList(text, isCode));
  if (candidates.length === 0) readSegments(unwrap(pastedText(text)), reading);
  if (reading.missesStart) reading.shortfalls.add('cut-off');
  const isFound = reading.isFound || candidates.length > 0;
  if (!isFound) candidates.push(...reading.headerCodes);
  if (!isFound && candidates.length === 0) {
    const encoded = findEncoded(text);
    if (encoded) reading.shortfalls.add(encoded);
    else if (reading.responses.length === 0) candidates.push(...bareMessage(text));
  }
  reading.handOn();
  return reading;
}
