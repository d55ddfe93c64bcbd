import { counted, inWords } from '../../text/english.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Verdict, VerdictKind } from '../decoded.ts';
import type { HtmlPage } from './html-page.ts';
import { judgeLoose, partsOf } from './judge-loose.ts';
import { judgeV1 } from './judge-v1.ts';
import { judgeV2 } from './judge-v2.ts';
import { type Counted, errorsAndWarnings, howMany, type Judged, type Said } from './judged.ts';
import { type Response, responsesOf } from './responses.ts';

/** Several responses: "3 responses: 2 failed, 1 succeeded, with 1 warning". Never throws. */
function judgeSeveral(judged: readonly Judged[]): Said {
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

const judge = (response: Response): Judged =>
  response.shape === 1 ? judgeV1(response) : judgeV2(response);

const say = ({ kind, sentence }: Judged): Said => ({ kind, sentence: sentence() });

/** What is said of the responses alone; undefined without one. */
function sayJudged(judged: readonly Judged[]): Said | undefined {
  const [first, ...others] = judged;
  if (!first) return undefined;
  return others.length > 0 ? judgeSeveral(judged) : say(first);
}

/** One response and what stands beside it: "2 errors in 2 places". */
function withBeside(
  response: Response,
  own: Said,
  loose: readonly Counted[],
  counts: Verdict['counts'],
): string {
  const isPlain = response.shape !== 1 && !response.facts?.batch && own.kind !== 'found';
  const amiss = errorsAndWarnings(counts.errors, counts.warnings);
  const isAllAmiss = howMany(loose, 'error') + howMany(loose, 'warning') === loose.length;
  if (isPlain && isAllAmiss) return `${inWords(amiss)} in ${loose.length + 1} places`;
  return `${own.sentence}; beside it ${partsOf(loose).join(', ')}`;
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
  if (cut) return asCut(verdict);
  const isLeftOut =
    findings.length === 0
      ? facts.some(({ leftOut }) => leftOut)
      : findings.some(({ response }) => response !== undefined && facts[response]?.leftOut);
  return isLeftOut ? asLeftOut(verdict) : verdict;
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
  const own = sayJudged(judged);
  if (!own) return { ...(around ? say(around) : judgeNothing(facts)), counts };
  if (!around) return { ...own, counts };
  const [only, ...others] = responses;
  const sentence =
    only && others.length === 0
      ? withBeside(only, own, loose, counts)
      : `${own.sentence}; beside them ${partsOf(loose).join(', ')}`;
  return { kind: own.kind, sentence, counts };
}
