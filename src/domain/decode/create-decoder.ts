import { type Catalog, getById } from '../catalog/create-catalog.ts';
import type { Candidate } from './candidate.ts';
import { createTally, createTimeline } from './create-tally.ts';
import { type Decoded, type Finding, type Meaning, meantEntries } from './decoded.ts';
import { MOST_CHARACTERS, MOST_FINDINGS } from './limits.ts';
import { createKnownMessages } from './messages/known-messages.ts';
import { createPlaces, formatPath, possibleOf } from './places.ts';
import { placeOf, readPasted } from './read-pasted.ts';
import { createResolver } from './resolve/resolve.ts';
import { LABELS } from './text/line-tokens.ts';
import { describeHtmlPage } from './verdict/html-page.ts';
import { createVerdict } from './verdict/verdict.ts';

export interface DecodeOptions {
  /** Called now and then with the share of the text that is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const LOOKED_AT = 4_000;
const CONTROL = /(?!\s)[\p{Cc}\ufffd]/gu;

/**
 * Tells what a text means: finds its status objects and looks them up. Takes any string, reads
 * it up to `MOST_CHARACTERS`, never throws, and takes time in proportion to its length. What it
 * gives is plain data. Nothing of the text is kept.
 */
export type Decoder = (text: string, options?: DecodeOptions) => Decoded;

/** Whether a text begins like a file that is no text: with many control characters. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, LOOKED_AT).replaceAll('\u001b', '');
  return (head.match(CONTROL)?.length ?? 0) > head.length / 20;
}

/** Builds what decoding needs of a catalog once, and gives the decoder. Never throws. */
export function createDecoder(catalog: Catalog): Decoder {
  const messages = createKnownMessages(catalog, LABELS);
  const { resolve, documentedOf, forget } = createResolver(catalog, messages);
  const isCode = (code: number) => catalog.entriesByCode.has(code);

  const codeOf = ({ code }: Candidate, meaning: Meaning): number | null => {
    if (code) return code.code;
    const ids = meantEntries(meaning);
    const [only, ...more] = new Set(ids.map((id) => getById(catalog.entriesById, id).code));
    return only === undefined || more.length > 0 ? null : only;
  };

  const decode: Decoder = (pasted, { onProgress } = {}) => {
    const text = pasted.length > MOST_CHARACTERS ? pasted.slice(0, MOST_CHARACTERS) : pasted;
    const placeAt = createPlaces(text);
    const findings: Finding[] = [];
    let total = 0;
    const verdict = createVerdict();
    const tally = createTally();
    const timeline = createTimeline();
    const onFound = (candidate: Candidate) => {
      const resolved = resolve(candidate);
      if (!resolved) return;
      total++;
      const { meaning, outcome, categories } = resolved;
      const { role, response, success, format, object, path, context } = candidate;
      const code = codeOf(candidate, meaning);
      verdict.add({ code, role, outcome, meaning, categories, response });
      if (format === 'log') timeline.add(context());
      const isListed = findings.length < MOST_FINDINGS;
      tally.add(code, meaning, isListed ? findings.length : null);
      if (!isListed) return;
      const at = placeOf(candidate);
      const way = path();
      findings.push({
        code,
        written: candidate.code?.written ?? null,
        message: candidate.message?.text ?? null,
        success: success ?? null,
        at,
        object,
        ...placeAt(at.start),
        path: way.length > 0 ? formatPath(way) : null,
        role,
        meaning,
        outcome,
        documented: documentedOf(candidate, meaning),
      });
    };
    const { responses, possible, shortfalls } = readPasted(text, {
      messages,
      isCode,
      onProgress,
      onFound: (candidates) => {
        candidates.forEach(onFound);
        verdict.settle();
      },
    });
    const page = total === 0 ? describeHtmlPage(text) : undefined;
    messages.forget();
    forget();
    onProgress?.(1);
    return {
      verdict: {
        ...verdict.done(responses, shortfalls.has('cut-off') || text.length < pasted.length),
        ...(page && { kind: 'none', sentence: page }),
      },
      findings,
      total,
      tally: tally.list(),
      timeline: timeline.done(),
      possible: possibleOf(text, possible),
      isHtmlPage: page !== undefined,
      notes: [
        ...(looksBinary(text) ? (['binary'] as const) : []),
        ...(text.length < pasted.length ? (['too-long'] as const) : []),
        ...(total > MOST_FINDINGS ? (['too-many'] as const) : []),
        ...shortfalls,
      ],
      read: text.length,
      length: pasted.length,
      lastLine: text.length < pasted.length ? placeAt(text.length).line : null,
    };
  };
  // Engines interpret a regular expression the first time: let that be a short text.
  decode('{"code": 1}');
  return decode;
}
