import { inWords } from '../../text/english.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Verdict } from '../decoded.ts';
import { asCut } from './cut-off.ts';
import type { HtmlPage } from './html-page.ts';
import { judgeLoose, partsOf } from './judge-loose.ts';
import { judgeV1 } from './judge-v1.ts';
import { judgeV2 } from './judge-v2.ts';
import { type Counted, errorsAndWarnings, howMany, type Judged, type Said } from './judged.ts';
import { judgeNothing } from './nothing-found.ts';
import { type Response, responsesOf } from './responses.ts';
import { judgeSeveral } from './several-responses.ts';

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
