import { capitalised, counted, inWords } from '../../text/english.ts';
import { decodeXmlEntities } from '../../text/xml-entities.ts';
import type { Decoded } from '../create-decoder.ts';
import type { Outcome, VerdictKind } from '../decoded.ts';
import {
  type Judged,
  judgeResponse,
  type OutcomeTally,
  type Response,
  totalOf,
} from '../outcomes.ts';

/** The numbers that are not 0, "2 errors" and "1 warning"; `where` goes behind the errors. */
function errorsAndWarnings(errors: number, warnings: number, where = ''): readonly string[] {
  return [
    ...(errors > 0 ? [counted(errors, 'error') + where] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
}

const SAYS = {
  error: 'the request failed',
  warning: 'the request succeeded with a warning',
  success: 'the request succeeded',
  unknown: 'outcome unknown',
} as const satisfies Record<Outcome, string>;

/** How the items of V1 went: "1 of 2 items failed", "both items succeeded". */
function itemsInWords({ failed, total, isWhole }: Judged, unknown: number): string {
  const items = counted(total, 'item');
  const all = total === 1 ? 'the only item' : total === 2 ? 'both items' : `all ${items}`;
  const [those, of] = isWhole ? [all, items] : [`the ${items} that can be read`, ''];
  if (failed > 0 && failed < total) {
    const rest = isWhole && unknown > 0 ? `, ${unknown} unknown` : '';
    return `${failed} of ${of || those} failed${rest}`;
  }
  if (failed > 0) return `${those} failed`;
  if (isWhole && unknown > 0) return `the outcome of ${unknown} of ${items} is unknown`;
  return `${those} succeeded`;
}

/** "Overall status 200, but 1 of 2 items failed". */
function v1InWords({ facts, overall, items, listed }: Response, judged: Judged): string {
  const { statedTotal, statedFailures } = facts;
  const { isWhole, total, failed, warnings } = judged;
  const others = errorsAndWarnings(listed.error, warnings, ' elsewhere');
  const extra = others.length === 0 ? '' : `, with ${inWords(others)}`;
  const name = overall ? `overall status ${overall.code}` : '';
  const what = itemsInWords(judged, items.unknown) + extra;
  if (!isWhole && statedTotal !== undefined && statedFailures !== undefined) {
    const stated = `${counted(statedTotal, 'item')}, ${statedFailures} of them failed`;
    return `${name === '' ? 'it' : `${name}, which`} counts ${stated}`;
  }
  if (!overall) return what;
  const { outcome, isKnown, code } = overall;
  const hasFailed = outcome === 'error';
  if (total > 0) {
    if (isWhole && hasFailed && failed === total)
      return `request failed (${code}): ${what.replace(/^the only/, 'its only')}`;
    // 201 itself says that some failed.
    const surprises = isWhole && (hasFailed || (failed > 0 && code !== 201));
    return `${name}, ${surprises ? 'but' : 'and'} ${what}`;
  }
  if (!isWhole) {
    const says = outcome === 'unknown' ? 'nothing on the outcome' : `that ${SAYS[outcome]}`;
    return `${name} says ${says}${extra}; no item can be read`;
  }
  return `${name}${isKnown ? ': ' : ' is not in the catalog; '}${SAYS[outcome]}${extra}`;
}

/**
 * "3 errors, 2 warnings in 4 items" for a batch, "succeeded with 1 warning" or "failed with 1
 * error" for one item.
 */
function v2InWords({ facts: { batch } }: Response, judged: Judged): string {
  const { isWhole, total, failed, errors, warnings } = judged;
  const all = errorsAndWarnings(errors, warnings);
  const items = counted(total, 'item');
  const place = batch ? ` in ${items}` : '';
  if (!isWhole) return `${inWords(all)} can be read${batch ? `,${place}` : ''}`;
  if (errors === 0 && failed === 0) return `succeeded with ${inWords(all)}${place}`;
  if (!batch) return `failed with ${inWords(all)}`;
  if (errors > 0) return all.join(', ') + place;
  return `${failed} of ${items} failed, with ${inWords(all)}`;
}

/** How a response went, inside a sentence. */
const responseInWords = (response: Response, judged: Judged): string =>
  (judged.shape === 1 ? v1InWords : v2InWords)(response, judged);

/** What is said inside a sentence, and of what kind it is. */
interface Said {
  readonly kind: VerdictKind;
  readonly says: string;
}

/** Several responses, by how many are of each kind: "3 responses: 2 failed, 1 succeeded". */
function saySeveral({ kinds, counts: { responses, warnings } }: OutcomeTally): Said {
  const of = (kind: VerdictKind) => kinds[kind] ?? 0;
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
    says: `${counted(responses, 'response')}: ${those.join(', ')}${extra}`,
  };
}

function sayNothing({ listed: { errors, warnings } }: OutcomeTally): Said {
  const entries = errorsAndWarnings(errors ?? 0, warnings ?? 0);
  if (entries.length > 0)
    return { kind: 'none', says: `no status code found in ${inWords(entries)}` };
  const empty = errors !== null ? 'errors' : warnings !== null ? 'warnings' : undefined;
  return { kind: 'none', says: empty ? `no ${empty} reported` : 'no status code found' };
}

/** "1 error", "2 not in the catalog": what the findings without a response are. */
function looseInWords({ loose: { success, error, warning }, unsure }: OutcomeTally): string {
  return [
    ...errorsAndWarnings(error, warning),
    ...(success > 0 ? [`${success} ${success === 1 ? 'success' : 'successes'}`] : []),
    ...Object.entries(unsure).map(([why, times]) => `${times} ${why}`),
  ].join(', ');
}

/** Findings without a response around them: "2 codes found: 1 error, 1 warning". */
function sayLoose({ outcomes, tally }: Decoded): Said {
  const { loose } = outcomes;
  const total = totalOf(loose);
  const those = counted(total, tally.length > 0 ? 'code' : 'documented message');
  // Of one alone: "an error", "not in the catalog".
  const article = loose.unknown ? '' : loose.error ? 'an ' : 'a ';
  const parts = looseInWords(outcomes);
  return {
    kind: loose.success === total ? 'success' : 'found',
    says: `${those} found: ${total === 1 ? parts.replace(/^1 /, article) : parts}`,
  };
}

function say(decoded: Decoded): Said {
  const { outcomes } = decoded;
  const { first, loose, counts } = outcomes;
  const total = totalOf(loose);
  if (!first) return total > 0 ? sayLoose(decoded) : sayNothing(outcomes);
  const judged = judgeResponse(first);
  const isOne = counts.responses === 1;
  // Errors and warnings that are all a response says add up with those beside it.
  const isList = judged.shape === 2 && judged.isWhole && !first.facts.batch;
  if (isOne && isList && total > 0 && loose.error + loose.warning === total) {
    const all = errorsAndWarnings(counts.errors, counts.warnings);
    return { kind: judged.kind, says: `${inWords(all)} in ${total + 1} places` };
  }
  const said = isOne
    ? { kind: judged.kind, says: responseInWords(first, judged) }
    : saySeveral(outcomes);
  if (total === 0) return said;
  return {
    ...said,
    says: `${said.says}; beside ${isOne ? 'it' : 'them'} ${looseInWords(outcomes)}`,
  };
}

/** A page begins like this, behind the head of its HTTP message if that was copied too. */
const PAGE = /(?:^|\n)\s{0,40}<(?:!doctype\s+html|html|head|body)[\s>]/i;
const TITLE = /<(title|h1)(?=[\s>])[^<>]{0,200}>([^<]{1,200})<\/\1/i;

/** Whether an HTML page came in place of a response. */
export const isHtmlPage = ({ beginning }: Decoded): boolean => PAGE.test(beginning);

/** How it went, in one sentence without a full stop, with the numbers behind it. */
export function verdictOf(decoded: Decoded) {
  const { outcomes, beginning, notes } = decoded;
  const { counts, isLeftOut } = outcomes;
  const isCut = notes.includes('cut-off') || notes.includes('too-long');
  if (isHtmlPage(decoded)) {
    const title = decodeXmlEntities(TITLE.exec(beginning)?.[2] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const named = title === '' ? '' : ` (“${title}”)`;
    const sentence = `No status code found: this is an HTML page${named}, not an API response`;
    return { kind: 'none' as const, sentence, counts };
  }
  const { kind, says } = say(decoded);
  if (!isCut && !isLeftOut) return { kind, sentence: capitalised(says), counts };
  // Of a text that is not all there it is never said that all went well.
  const isList = /^\d+ (?:codes?|documented) /.test(says);
  const cutOff = says.includes('cut off') ? says : `Cut off${isList ? ', with' : ':'} ${says}`;
  const rest = kind === 'none' ? '; no status code can be read' : `: ${says}`;
  const sentence = isCut ? cutOff : `Something was left out here${rest}`;
  return { kind: kind === 'none' ? kind : ('found' as const), sentence, counts };
}

export type Verdict = ReturnType<typeof verdictOf>;
