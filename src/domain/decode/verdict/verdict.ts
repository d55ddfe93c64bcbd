import { counted, inWords } from '../../catalog/english.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { HtmlPage } from './html-page.ts';
import { judgeLoose, partsOf } from './judge-loose.ts';
import { judgeV1 } from './judge-v1.ts';
import { judgeV2 } from './judge-v2.ts';
import {
  type Counted,
  errorsAndWarnings,
  howMany,
  type Judged,
  type VerdictKind,
} from './judged.ts';
import { type Response, responsesOf } from './responses.ts';

/** How it went, in one sentence, with the numbers behind it. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Without a full stop at its end. */
  readonly sentence: string;
  readonly counts: {
    readonly errors: number;
    readonly warnings: number;
    /** Findings that say success, and those that say neither. */
    readonly successes: number;
    readonly unknown: number;
    readonly items: number;
    readonly failedItems: number;
    readonly responses: number;
  };
}

const judge = (response: Response): Judged =>
  response.shape === 1 ? judgeV1(response) : judgeV2(response);

/** Several responses: "3 responses: 2 failed, 1 succeeded, with 1 warning". */
function summarise(judged: readonly Judged[]): Pick<Verdict, 'kind' | 'sentence'> {
  const of = (...kinds: VerdictKind[]) => judged.filter(({ kind }) => kinds.includes(kind)).length;
  const failed = of('failure');
  const partly = of('partial');
  const fine = of('success', 'warning');
  // Of a response that is cut off only what can be read is known.
  const cut = of('found');
  const parts = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(partly > 0 ? [`${partly} failed in part`] : []),
    ...(fine > 0 ? [`${fine} succeeded`] : []),
    ...(cut > 0 ? [`${cut} cut off`] : []),
  ];
  const warnings = judged.reduce((sum, one) => sum + one.warnings, 0);
  const extra = warnings > 0 ? `, with ${counted(warnings, 'warning')}` : '';
  const mixed = failed + partly > 0 ? 'partial' : warnings > 0 ? 'warning' : 'success';
  return {
    kind: failed === judged.length ? 'failure' : mixed,
    sentence: `${counted(judged.length, 'response')}: ${parts.join(', ')}${extra}`,
  };
}

/** Why nothing was found, as far as lists of errors and warnings tell. */
function nothing(facts: readonly ResponseFacts[]): Pick<Verdict, 'kind' | 'sentence'> {
  const held = (list: 'errors' | 'warnings') => {
    const counts = facts.map((one) => one[list]).filter((count) => count !== undefined);
    return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : undefined;
  };
  const [errors, warnings] = [held('errors'), held('warnings')];
  const entries = errorsAndWarnings(errors ?? 0, warnings ?? 0);
  const lists = [
    ...(errors === undefined ? [] : ['errors']),
    ...(warnings === undefined ? [] : ['warnings']),
  ];
  const list = lists.length > 1 ? 'lists of errors and warnings are' : `list of ${lists[0]} is`;
  const empty = lists.length > 0 ? `: the ${list} empty` : '';
  const why = entries.length > 0 ? ` in ${inWords(entries)}` : empty;
  return { kind: 'none', sentence: `No status code found${why}` };
}

/** One response and what stands beside it: "2 errors in 2 places". */
function withBeside(
  response: Response,
  own: Pick<Verdict, 'kind' | 'sentence'>,
  loose: readonly Counted[],
  counts: Verdict['counts'],
): string {
  const isPlain = response.shape !== 1 && !response.facts?.batch && own.kind !== 'found';
  const amiss = errorsAndWarnings(counts.errors, counts.warnings);
  const isAllAmiss = howMany(loose, 'error') + howMany(loose, 'warning') === loose.length;
  if (isPlain && isAllAmiss) return `${inWords(amiss)} in ${loose.length + 1} places`;
  return `${own.sentence}; beside it ${partsOf(loose).join(', ')}`;
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What is said of a text that is cut off: never that all went well. */
function asCut({ kind, sentence, counts }: Verdict): Verdict {
  const says = sentence.includes('cut off');
  return {
    kind: kind === 'none' ? kind : 'found',
    sentence: says
      ? sentence
      : /^\d+ (?:status|documented)/.test(sentence)
        ? `Cut off, with ${sentence}`
        : `Cut off: ${lowered(sentence)}`,
    counts,
  };
}

/** What is said of an HTML page that came in place of a response. */
export function pageVerdict({ title }: HtmlPage): Verdict {
  const named = title === undefined ? '' : ` (“${title}”)`;
  const sentence = `No status code found: this is an HTML page${named}, not an API response`;
  return { ...verdictOnRead([], []), sentence };
}

/**
 * The verdict on everything that was found, given in order of appearance; `cut` when the text
 * is not all there. Never throws.
 */
export function verdictOn(
  findings: readonly Counted[],
  facts: readonly ResponseFacts[],
  cut = false,
): Verdict {
  const verdict = verdictOnRead(findings, facts);
  return cut ? asCut(verdict) : verdict;
}

function verdictOnRead(findings: readonly Counted[], facts: readonly ResponseFacts[]): Verdict {
  const { responses, loose } = responsesOf(findings, facts);
  const judged = responses.map(judge);
  const around = loose.length > 0 ? judgeLoose(loose) : undefined;
  const all = around ? [...judged, around] : judged;
  const sum = (field: 'errors' | 'warnings' | 'items' | 'failedItems') =>
    all.reduce((total, one) => total + one[field], 0);
  const counts = {
    errors: sum('errors'),
    warnings: sum('warnings'),
    successes: howMany(findings, 'success'),
    unknown: howMany(findings, 'unknown'),
    items: sum('items'),
    failedItems: sum('failedItems'),
    responses: responses.length,
  };
  const [first, ...others] = judged;
  if (!first) {
    return around
      ? { kind: around.kind, sentence: around.sentence(), counts }
      : { ...nothing(facts), counts };
  }
  const own = others.length > 0 ? summarise(judged) : { ...first, sentence: first.sentence() };
  const [only] = responses;
  if (!around || !only) return { kind: own.kind, sentence: own.sentence, counts };
  if (others.length === 0)
    return { kind: own.kind, sentence: withBeside(only, own, loose, counts), counts };
  return {
    kind: own.kind,
    sentence: `${own.sentence}; beside them ${partsOf(loose).join(', ')}`,
    counts,
  };
}
