import type { Catalog } from '../catalog/create-catalog.ts';
import { MAX_CODE_DIGITS } from '../code-digits.ts';
import { bareCode, type Candidate, type DecodeRun, type ObservedNumber } from './candidate.ts';
import { MAX_CHARACTERS, MAX_FINDINGS } from './decoded.ts';
import { findEncoded } from './envelopes/bytes.ts';
import { createKnownMessages } from './messages/known-messages.ts';
import { createOutcomeTally } from './outcomes.ts';
import { createPlaces, formatPath, possibleOf, tallyOf, timelineOf, timeOf } from './overview.ts';
import { readSegments } from './read-segments.ts';
import { createResolver, type Resolved } from './resolve/resolve.ts';
import { pastedText } from './source-map.ts';
import { readCodeList } from './text/code-list.ts';
import { LABELS } from './text/line-tokens.ts';

const CONTROL = /(?!\s)[\p{Cc}\ufffd]/gu;

/** Whether a text begins like a binary file. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 4_000).replaceAll('\u001b', '');
  return (head.match(CONTROL)?.length ?? 0) > head.length / 20;
}

/** A header with the vendor's own code. */
const CODE_IN_HEAD = new RegExp(
  String.raw`status[_-]?code: {0,4}(\d{3,${MAX_CODE_DIGITS}})(?<=^[<>*]? {0,8}\S+ {0,4}\d+)\s*$`,
  'gim',
);

/** The codes in headers, which count if nothing else is found. */
const codesInHead = (text: string): readonly Candidate[] =>
  Array.from(text.matchAll(CODE_IN_HEAD), ({ 0: line, 1: digits = '', index }) => {
    const start = index + line.lastIndexOf(digits);
    return bareCode(digits, { start, end: start + digits.length });
  });

/** A longer text is not just one message with an undocumented wording. */
const MAX_BARE_LENGTH = 300;

/** A short plain text without findings may be a message itself, after a log level. */
function bareMessage(text: string): readonly Candidate[] {
  const message = text.trim().replace(/^\w+: /, '');
  if (message === '' || message.length > MAX_BARE_LENGTH) return [];
  const start = text.indexOf(message);
  const at = { start, end: start + message.length };
  return [{ ...bareCode('', at), code: null, message }];
}

/** How many candidates to pass on at once: a log has too many to keep. */
const MAX_KEPT = 20;

/** How much of a text without findings to return, so that it can be described. */
const MAX_BEGINNING_LENGTH = 8_000;

/** How often progress is reported. */
const STEPS = 100;

/**
 * Prepares a catalog for decoding once and returns a function that decodes a text: it finds status
 * objects and looks them up. It accepts any string, reads up to `MAX_CHARACTERS`, takes linear
 * time and returns plain data.
 */
export function createDecoder(catalog: Catalog, observe?: (number: ObservedNumber) => void) {
  const messages = createKnownMessages(catalog, LABELS);
  const { resolve, documentedOf } = createResolver(catalog, messages);
  const isCode = (code: number) => catalog.entriesByCode.has(code);

  /** `onProgress` is called now and then with the share of the text read so far, from 0 to 1. */
  const decode = (pasted: string, onProgress?: (share: number) => void) => {
    const text = pasted.slice(0, MAX_CHARACTERS);
    const placeAt = createPlaces(text);
    const outcomes = createOutcomeTally();
    const found: Resolved[] = [];
    const times: number[] = [];
    const describe = (candidate: Candidate, { code, meaning, outcome }: Resolved) => {
      const { path, context, clause, response, ...status } = candidate;
      return {
        ...status,
        /** The code of its message if the text has none. */
        code,
        /** The position of `at`, from 1. */
        ...placeAt(status.at.start),
        /** `response.customers.customer[0].item_status`; null in plain text and lists. */
        path: formatPath(path()),
        meaning,
        outcome,
        documented: documentedOf(candidate, meaning),
      };
    };
    const findings: ReturnType<typeof describe>[] = [];
    const add = (candidate: Candidate): void => {
      const resolved = resolve(candidate);
      if (!resolved) return;
      found.push(resolved);
      outcomes.add(resolved, candidate.response);
      if (!candidate.response) times.push(timeOf(candidate.context()));
      if (found.length <= MAX_FINDINGS) findings.push(describe(candidate, resolved));
    };
    let next = 0;
    let isStructure = false;
    const run: DecodeRun = {
      pasted: text,
      messages,
      isCode,
      onNumberJudged: observe,
      candidates: [...readCodeList(text, isCode)],
      flush: (least = MAX_KEPT) => {
        if (run.candidates.length < least) return;
        const sorted = run.candidates.splice(0).sort((a, b) => a.at.start - b.at.start);
        run.flushedCount += sorted.length;
        for (const candidate of sorted) add(candidate);
        outcomes.judgeRead();
      },
      addWithoutFindings: (facts) => {
        isStructure = true;
        outcomes.addSilent(facts);
      },
      flushedCount: 0,
      missesStart: false,
      possible: [],
      notes: new Set(),
      advance: (offset) => {
        if (offset < next) return;
        next = offset + text.length / STEPS;
        onProgress?.(Math.min(1, offset / text.length));
      },
    };
    const { candidates, notes } = run;
    if (looksBinary(text)) notes.add('binary');
    if (text.length < pasted.length) notes.add('too-long');
    if (candidates.length === 0) readSegments(pastedText(text), run);
    if (run.missesStart) notes.add('cut-off');
    if (run.flushedCount + candidates.length === 0) {
      const encoded = findEncoded(text);
      candidates.push(...codesInHead(text));
      if (candidates.length === 0 && encoded) notes.add(encoded);
      else if (candidates.length === 0 && !isStructure) candidates.push(...bareMessage(text));
    }
    run.flush(1);
    const total = found.length;
    if (total > MAX_FINDINGS) notes.add('too-many');
    onProgress?.(1);
    const codes = new Set(found.map(({ code }) => code));
    const possible = run.possible.filter(({ code }) => !codes.has(code));
    return {
      outcomes: outcomes.done(),
      /** In order of appearance, at most `MAX_FINDINGS`. */
      findings,
      /** The number of all findings, including those not listed. */
      total,
      tally: tallyOf(found),
      timeline: timelineOf(times),
      /** Numbers that may be codes but are never called so; at most `MAX_POSSIBLE`. */
      possible: possibleOf(text, possible),
      /** The beginning of a text without findings; empty for all others. */
      beginning: total === 0 ? text.slice(0, MAX_BEGINNING_LENGTH) : '',
      notes: [...notes],
      /** How many UTF-16 units were pasted; at most `MAX_CHARACTERS` were read. */
      length: pasted.length,
    };
  };
  // Engines interpret a regular expression the first time, so warm up with a short text.
  decode('{"code": 1}');
  return decode;
}

export type Decoder = ReturnType<typeof createDecoder>;

/** The result for a text. All offsets are those of the pasted text. */
export type Decoded = ReturnType<Decoder>;

/** A status object with what the catalog says about it. */
export type Finding = Decoded['findings'][number];
