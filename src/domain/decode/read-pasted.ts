import { type Candidate, plainCandidate } from './candidate.ts';
import { findEncoded } from './envelopes/bytes.ts';
import { unwrap } from './envelopes/unwrap.ts';
import { countFound, type Reading } from './reading.ts';
import { readSegments } from './segments/read-segments.ts';
import { pastedText, type Span } from './source-map.ts';
import { readCodeList } from './text/code-list.ts';

const STEPS = 100;

/** A text that is but one message, worded otherwise than documented, is not longer. */
const LONGEST_BARE = 300;

export interface ReadTools extends Pick<Reading, 'messages' | 'isCode'> {
  /** Called with the share of the text that is read, in rising order. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Called with candidates in order of appearance: all so far of responses that are read. */
  readonly onFound: (candidates: readonly Candidate[]) => void;
}

/** What of a candidate is marked in the text: its code, or else its message. */
export function placeOf({ code, message, object }: Candidate): Span {
  return code?.span ?? message?.span ?? object;
}

/** What a log puts before a message: a time and a level, or a level alone. */
const LEVEL =
  /^(?:[\d\s:.,TZ/+-]+)?\[?(?:error|warn(?:ing)?|info|fatal|debug|exception|message|msg)\]?\s?[:=-]?\s*/i;

/** A short plain text in which nothing was found may be a message itself. */
function bareMessage(text: string): readonly Candidate[] {
  const bare = text.trim();
  if (bare === '' || bare.length > LONGEST_BARE) return [];
  const message = bare.replace(LEVEL, '');
  if (message === '') return [];
  const start = text.lastIndexOf(message);
  const span = { start, end: start + message.length };
  return [plainCandidate('text', span, { message: { text: message, span } })];
}

/** So many candidates are sorted and handed on at once. */
const MOST_HELD = 100;

/** Reads a pasted text and hands on its candidates in order of appearance. Never throws. */
export function readPasted(
  text: string,
  { messages, isCode, onProgress, onFound }: ReadTools,
): Reading {
  let next = 0;
  const handOn = () => {
    candidates.sort((a, b) => placeOf(a).start - placeOf(b).start);
    onFound(candidates);
    reading.settled += candidates.length;
    candidates.length = 0;
  };
  const candidates: Candidate[] = [];
  const reading: Reading = {
    candidates,
    settled: 0,
    held: 0,
    settle: () => {
      if (reading.held === 0 && candidates.length >= MOST_HELD) handOn();
    },
    responses: [],
    missesStart: false,
    headerCodes: [],
    possible: [],
    shortfalls: new Set(),
    messages,
    isCode,
    advance: (offset) => {
      if (offset < next) return;
      next = offset + text.length / STEPS;
      onProgress?.(Math.min(1, offset / text.length));
    },
  };
  const list = readCodeList(text, isCode);
  if (list.length > 0) candidates.push(...list);
  else readSegments(unwrap(pastedText(text)), reading);
  if (reading.missesStart) reading.shortfalls.add('cut-off');
  if (countFound(reading) === 0) candidates.push(...reading.headerCodes);
  if (countFound(reading) === 0) {
    const encoded = findEncoded(text);
    if (encoded) reading.shortfalls.add(encoded);
    else if (reading.responses.length === 0) candidates.push(...bareMessage(text));
  }
  handOn();
  return reading;
}
