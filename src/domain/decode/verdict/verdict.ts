import { counted, inWords } from '../../text/english.ts';
import { SHAPE_OF } from '../api-shapes.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Verdict, VerdictKind } from '../decoded.ts';
import type { HtmlPage } from './html-page.ts';
import { judgeLoose, partsOf } from './judge-loose.ts';
import { judgeV1 } from './judge-v1.ts';
import { judgeV2 } from './judge-v2.ts';
import {
  type Counted,
  errorsAndWarnings,
  howMany,
  type Judged,
  type Response,
  type Said,
} from './judged.ts';

/** How many responses there are of each kind, and the sums of what was found in them. */
interface Sums {
  readonly kinds: Map<VerdictKind, number>;
  readonly counts: { -readonly [Name in keyof Verdict['counts']]: Verdict['counts'][Name] };
}

/** Several responses: "3 responses: 2 failed, 1 succeeded, with 1 warning". */
function judgeSeveral({ kinds, counts: { responses, warnings } }: Sums): Said {
  const of = (kind: VerdictKind) => kinds.get(kind) ?? 0;
  const parts = [
    [of('failure'), 'failed'],
    [of('partial'), 'failed in part'],
    [of('success') + of('warning'), 'succeeded'],
    // Of a response that is cut off only what can be read is known.
    [of('found'), 'cut off'],
  ] as const;
  const those = parts.filter(([count]) => count > 0).map((part) => part.join(' '));
  const extra = warnings > 0 ? `, with ${counted(warnings, 'warning')}` : '';
  const mixed =
    of('failure') + of('partial') > 0 ? 'partial' : warnings > 0 ? 'warning' : 'success';
  return {
    kind: of('failure') === responses ? 'failure' : mixed,
    sentence: `${counted(responses, 'response')}: ${those.join(', ')}${extra}`,
  };
}

const EMPTY = { true: 'No errors reported', false: 'No warnings reported' } as const;

/** Why nothing was found, as far as lists of errors and warnings tell. */
function judgeNothing(facts: readonly ResponseFacts[]): Said {
  const held = (list: 'errors' | 'warnings') => {
    const counts = facts.map((one) => one[list]).filter((count) => count !== undefined);
    return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : undefined;
  };
  const [errors, warnings] = [held('errors'), held('warnings')];
  const entries = errorsAndWarnings(errors ?? 0, warnings ?? 0);
  const isEmpty = errors !== undefined || warnings !== undefined;
  if (entries.length === 0 && isEmpty)
    return { kind: 'none', sentence: EMPTY[`${errors !== undefined}`] };
  const why = entries.length > 0 ? ` in ${inWords(entries)}` : '';
  return { kind: 'none', sentence: `No status code found${why}` };
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What is said of a text that is cut off: never that all went well. */
function asCut({ kind, sentence, counts }: Verdict): Verdict {
  const says = sentence.includes('cut off');
  return {
    kind: kind === 'none' ? kind : 'found',
    sentence: says
      ? sentence
      : /^\d+ (?:codes?|documented) /.test(sentence)
        ? `Cut off, with ${sentence}`
        : `Cut off: ${lowered(sentence)}`,
    counts,
  };
}

/** What is said where values were left out when a response was printed, as in `errors: [Array]`. */
function asLeftOut({ kind, sentence, counts }: Verdict): Verdict {
  return {
    kind: kind === 'none' ? kind : 'found',
    sentence:
      kind === 'none'
        ? 'Something was left out here; no status code can be read'
        : `Something was left out here: ${lowered(sentence)}`,
    counts,
  };
}

/** One response and what stands beside it: "2 errors in 2 places". */
function withBeside(
  response: Response,
  own: Said,
  loose: readonly Counted[],
  counts: Verdict['counts'],
): string {
  const isPlain = response.shape !== 1 && !response.facts.batch && own.kind !== 'found';
  const amiss = errorsAndWarnings(counts.errors, counts.warnings);
  const isAllAmiss = howMany(loose, 'error') + howMany(loose, 'warning') === loose.length;
  if (isPlain && isAllAmiss) return `${inWords(amiss)} in ${loose.length + 1} places`;
  return `${own.sentence}; beside it ${partsOf(loose).join(', ')}`;
}

/** What is said of an HTML page that came in place of a response. */
export function pageVerdict({ title }: HtmlPage): Verdict {
  const named = title === undefined ? '' : ` (“${title}”)`;
  const sentence = `No status code found: this is an HTML page${named}, not an API response`;
  return { ...createVerdict().done([], false), sentence };
}

/**
 * Gathers findings, given in order of appearance, into a verdict. Keeps a response no longer than
 * it takes to judge it, since a log has thousands. Never throws.
 */
export function createVerdict() {
  /** A list and no map: most findings are of the last one. */
  let open: { readonly facts: ResponseFacts; readonly parts: Counted[][] }[] = [];
  /** Findings in plain text, and status objects with nothing around them. */
  const loose: Counted[] = [];
  const kinds = new Map<VerdictKind, number>();
  const counts = {
    errors: 0,
    warnings: 0,
    successes: 0,
    unknown: 0,
    items: 0,
    failedItems: 0,
    responses: 0,
  };
  let first: { readonly response: Response; readonly judged: Judged } | undefined;
  let total = 0;
  let isLeftOut = false;

  const count = ({ errors, warnings, items, failedItems }: Judged) => {
    counts.errors += errors;
    counts.warnings += warnings;
    counts.items += items;
    counts.failedItems += failedItems;
  };
  const close = (facts: ResponseFacts, findings: readonly Counted[]) => {
    isLeftOut ||= facts.leftOut;
    const shaped = findings.find(({ role }) => SHAPE_OF[role] !== undefined);
    const shape = shaped && SHAPE_OF[shaped.role];
    if (shape === undefined) {
      loose.push(...findings);
      return;
    }
    const response = { shape, findings, facts };
    const judged = shape === 1 ? judgeV1(response) : judgeV2(response);
    counts.responses++;
    kinds.set(judged.kind, (kinds.get(judged.kind) ?? 0) + 1);
    count(judged);
    first ??= { response, judged };
  };
  const settle = (isEnd = false) => {
    for (const { facts, parts } of open) {
      if (facts.done || isEnd) for (const part of parts) close(facts, part);
    }
    open = open.filter(({ facts }) => !facts.done);
  };
  const say = (facts: readonly ResponseFacts[]): Said => {
    const around = loose.length > 0 ? judgeLoose(loose) : undefined;
    if (around) count(around);
    if (!first) {
      return around ? { kind: around.kind, sentence: around.sentence() } : judgeNothing(facts);
    }
    const { response, judged } = first;
    const own =
      counts.responses > 1
        ? judgeSeveral({ kinds, counts })
        : { kind: judged.kind, sentence: judged.sentence() };
    if (!around) return own;
    const sentence =
      counts.responses > 1
        ? `${own.sentence}; beside them ${partsOf(loose).join(', ')}`
        : withBeside(response, own, loose, counts);
    return { kind: own.kind, sentence };
  };

  return {
    add(finding: Counted): void {
      const { response, role, outcome } = finding;
      total++;
      if (outcome === 'success') counts.successes++;
      if (outcome === 'unknown') counts.unknown++;
      if (!response) {
        loose.push(finding);
        return;
      }
      const parts = open.findLast(({ facts }) => facts === response)?.parts;
      const current = parts?.at(-1);
      // A response of V1 begins with its global status.
      const begins = role === 'global' && current?.some((other) => other.role === 'global');
      if (!parts) open.push({ facts: response, parts: [[finding]] });
      else if (!current || begins) parts.push([finding]);
      else current.push(finding);
    },
    /** Judges the responses that are read to their end: all their findings must be added. */
    settle: () => settle(),
    total: () => total,
    /** The verdict; `facts` are those of all responses, `cut` when the text is not all there. */
    done(facts: readonly ResponseFacts[], cut: boolean): Verdict {
      settle(true);
      const verdict = { ...say(facts), counts };
      if (cut) return asCut(verdict);
      const leftOut = total === 0 ? facts.some((one) => one.leftOut) : isLeftOut;
      return leftOut ? asLeftOut(verdict) : verdict;
    },
  };
}
