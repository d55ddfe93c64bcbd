import { counted, inWords } from '../../text/english.ts';
import { SHAPE_OF } from '../api-shapes.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Outcome, Verdict, VerdictKind } from '../decoded.ts';
import {
  type Counted,
  errorsAndWarnings,
  type Judged,
  judgeV1,
  judgeV2,
} from './judge-response.ts';

type Said = Pick<Verdict, 'kind' | 'sentence'>;

/** Why it is not known of a finding how it went. */
function unsureOf({ meaning, categories }: Counted): string {
  const [only, ...others] = categories;
  switch (meaning.kind) {
    case 'one':
      if (others.length === 0) return `of category “${only}”`;
      return `${categories.join(' or ').toLowerCase()}, depending on version`;
    case 'several':
      return meaning.isAnother ? 'with another message than documented' : 'with several entries';
    case 'unknown':
      return 'not in the catalog';
    case 'wrapper':
      return 'for a whole response';
  }
}

/** How findings went, by how many there are of each kind: a log has too many to keep. */
interface Outcomes extends Record<Outcome, number> {
  total: number;
  hasCode: boolean;
  /** Why nothing is known of those of which nothing is. */
  readonly unsure: Map<string, number>;
}

function count(outcomes: Outcomes, finding: Counted): void {
  outcomes.total++;
  outcomes.hasCode ||= finding.code !== null;
  outcomes[finding.outcome]++;
  if (finding.outcome !== 'unknown') return;
  const why = unsureOf(finding);
  outcomes.unsure.set(why, (outcomes.unsure.get(why) ?? 0) + 1);
}

/** "1 error", "2 not in the catalog": what a list of findings holds. */
function partsOf({ error, warning, success, unsure }: Outcomes): string {
  return [
    ...errorsAndWarnings(error, warning),
    ...(success > 0 ? [`${success} ${success === 1 ? 'success' : 'successes'}`] : []),
    ...[...unsure].map(([why, times]) => `${times} ${why}`),
  ].join(', ');
}

/** Findings without a response around them: "2 codes found: 1 error, 1 warning". */
function sayLoose(loose: Outcomes): Said {
  const those = counted(loose.total, loose.hasCode ? 'code' : 'documented message');
  const parts = partsOf(loose);
  // Of one alone: "an error", "not in the catalog".
  const one = parts.replace(/^1 /, loose.unknown ? '' : loose.error ? 'an ' : 'a ');
  const kind = loose.success === loose.total ? 'success' : 'found';
  return { kind, sentence: `${those} found: ${loose.total === 1 ? one : parts}` };
}

/** Several responses, by how many are of each kind: "3 responses: 2 failed, 1 succeeded". */
function saySeveral(kinds: ReadonlyMap<VerdictKind, number>, counts: Verdict['counts']): Said {
  const { responses, warnings } = counts;
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

function sayNothing(facts: readonly ResponseFacts[]): Said {
  const sum = (list: 'errors' | 'warnings') =>
    facts.reduce((all, one) => all + (one[list] ?? 0), 0);
  const has = (list: 'errors' | 'warnings') => facts.some((one) => one[list] !== undefined);
  const entries = errorsAndWarnings(sum('errors'), sum('warnings'));
  const sentence = () => {
    if (entries.length > 0) return `No status code found in ${inWords(entries)}`;
    if (has('errors')) return 'No errors reported';
    return has('warnings') ? 'No warnings reported' : 'No status code found';
  };
  return { kind: 'none', sentence: sentence() };
}

type Missing = 'cut' | 'left-out';

/** What is said of a text that is not all there: never that all went well. */
function sayMissing({ kind, sentence }: Said, missing: Missing): Said {
  const lowered = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  const says = (): string => {
    if (missing === 'left-out') {
      return kind === 'none'
        ? 'Something was left out here; no status code can be read'
        : `Something was left out here: ${lowered}`;
    }
    if (sentence.includes('cut off')) return sentence;
    const isList = /^\d+ (?:codes?|documented) /.test(sentence);
    return isList ? `Cut off, with ${sentence}` : `Cut off: ${lowered}`;
  };
  return { kind: kind === 'none' ? kind : 'found', sentence: says() };
}

/**
 * Gathers findings, given in order of appearance, into a verdict. Keeps a response no longer than
 * it takes to judge it, since a log has thousands.
 */
export function createVerdict() {
  /** A list and no map: most findings are of the last one. */
  let open: { readonly facts: ResponseFacts; readonly parts: Counted[][] }[] = [];
  /** Findings in plain text, and status objects with nothing around them. */
  const loose: Outcomes = {
    ...{ success: 0, error: 0, warning: 0, unknown: 0 },
    total: 0,
    hasCode: false,
    unsure: new Map(),
  };
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
  let first: { readonly judged: Judged; readonly isPlain: boolean } | undefined;
  let total = 0;
  let isLeftOut = false;

  const close = (facts: ResponseFacts, findings: readonly Counted[]) => {
    isLeftOut ||= facts.leftOut;
    const shaped = findings.find(({ role }) => SHAPE_OF[role] !== undefined);
    if (!shaped) {
      for (const finding of findings) count(loose, finding);
      return;
    }
    const isV1 = SHAPE_OF[shaped.role] === 1;
    const judged = (isV1 ? judgeV1 : judgeV2)(findings, facts);
    kinds.set(judged.kind, (kinds.get(judged.kind) ?? 0) + 1);
    counts.responses++;
    counts.errors += judged.errors;
    counts.warnings += judged.warnings;
    counts.items += judged.items;
    counts.failedItems += judged.failedItems;
    first ??= { judged, isPlain: !isV1 && !facts.batch && judged.kind !== 'found' };
  };
  const settle = (isEnd = false) => {
    for (const { facts, parts } of open) {
      if (facts.done || isEnd) for (const part of parts) close(facts, part);
    }
    open = open.filter(({ facts }) => !facts.done);
  };
  const say = (facts: readonly ResponseFacts[]): Said => {
    counts.errors += loose.error;
    counts.warnings += loose.warning;
    if (!first) return loose.total > 0 ? sayLoose(loose) : sayNothing(facts);
    const { judged, isPlain } = first;
    const isOne = counts.responses === 1;
    const own = isOne
      ? { kind: judged.kind, sentence: judged.sentence() }
      : saySeveral(kinds, counts);
    if (loose.total === 0) return own;
    const sentence =
      isOne && isPlain && loose.error + loose.warning === loose.total
        ? `${inWords(errorsAndWarnings(counts.errors, counts.warnings))} in ${loose.total + 1} places`
        : `${own.sentence}; beside ${isOne ? 'it' : 'them'} ${partsOf(loose)}`;
    return { kind: own.kind, sentence };
  };

  return {
    add(finding: Counted): void {
      const { response, role, outcome } = finding;
      total++;
      if (outcome === 'success') counts.successes++;
      if (outcome === 'unknown') counts.unknown++;
      if (!response) {
        count(loose, finding);
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
      const said = say(facts);
      const leftOut = total === 0 ? facts.some((one) => one.leftOut) : isLeftOut;
      const missing = cut ? 'cut' : leftOut ? 'left-out' : undefined;
      return { ...(missing ? sayMissing(said, missing) : said), counts };
    },
  };
}
