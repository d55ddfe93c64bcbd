import {
  capitalised,
  counted,
  grouped,
  inWords,
  plural,
  timesInWords,
  withArticle,
} from '../../text/english.ts';
import { decodeXmlEntities } from '../../text/xml-entities.ts';
import type { Decoded, Finding } from '../create-decoder.ts';
import type { Meaning, Outcome, VerdictKind } from '../decoded.ts';
import { type Judged, type OutcomeTally, totalOf } from '../outcomes.ts';

const SAYS = {
  error: 'the request failed',
  warning: 'the request succeeded with a warning',
  success: 'the request succeeded',
  unknown: 'outcome unknown',
} as const satisfies Record<Outcome, string>;

/** Why the outcome of a finding is unknown, by the kind of its meaning. */
const UNSURE: Readonly<Record<string, string>> = {
  another: 'with another message than documented',
  several: 'with several entries',
  unknown: 'not in the catalog',
  wrapper: 'for a whole response',
  contradicted: 'returned as a success, but not documented as one',
} satisfies Partial<Record<Meaning['kind'] | 'contradicted', string>>;

/** "2 errors or warnings, depending on version", "2 not in the catalog". */
const inPlural = (what: string): string =>
  what.replace(/^\w+(?: or \w+)+/, (labels) =>
    labels.replace(/\w+(?= or |$)/g, (one) => plural(one)),
  );

/** "2 errors", "1 warning", "3 not in the catalog": the numbers that are not 0. */
const countsInWords = (counts: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(counts)
    .filter(([, times]) => times > 0)
    .map(([what, times]) =>
      what in SAYS && !(what in UNSURE)
        ? counted(times, what)
        : `${grouped(times)} ${UNSURE[what] ?? (times === 1 ? what : inPlural(what))}`,
    );

/** The outcome of V1 items: "1 of 2 items failed", "both items succeeded". */
function itemsInWords({ isWhole, total, failed, unknown }: Judged, contradicted: number): string {
  const items = counted(total, 'item');
  const whole = total === 1 ? 'the only item' : total === 2 ? 'both items' : `all ${items}`;
  const all = isWhole ? whole : `the ${items} that can be read`;
  if (failed > 0 && failed < total)
    return `${failed} of ${isWhole ? items : all} failed${unknown > 0 ? `, ${unknown} unknown` : ''}`;
  if (failed > 0) return `${all} failed`;
  if (unknown === 0) return `${all} succeeded`;
  const those = unknown === total ? all : `${unknown} of ${items}`;
  return contradicted === unknown
    ? `${those} ${unknown === 1 ? 'says' : 'say'} success with an error code`
    : `the outcome of ${those} is unknown`;
}

/** "Overall status 200, but 1 of 2 items failed". */
function v1InWords(judged: Judged, contradicted = 0): string {
  const { facts, overall, isWhole, total, failed, unknown, inLists, warnings } = judged;
  const { statedTotal, statedFailures } = facts;
  const others = countsInWords({ error: inLists, warning: warnings });
  const place = inLists > 0 ? ' elsewhere' : '';
  const extra = others.length === 0 ? '' : `, with ${inWords(others)}${place}`;
  const name = overall && `overall status ${overall.code}`;
  if (!isWhole && statedTotal !== undefined && statedFailures !== undefined) {
    const stated = `counts ${counted(statedTotal, 'item')}, ${statedFailures} of them failed`;
    return `${name ? `${name}, which` : 'it'} ${stated}`;
  }
  const what = itemsInWords(judged, contradicted) + extra;
  if (!overall) return facts.failed ? SAYS.error : what;
  const { code, outcome, meaning, outcomeOrReason: why } = overall;
  const hasFailed = outcome === 'error';
  // 201 itself means that some items failed.
  const isContradicted = why === 'contradicted' && code !== 201;
  if (total > 0) {
    if (isWhole && hasFailed && failed === total)
      return `request failed (${code}): ${what.replace(/^the only/, 'its only')}`;
    const isOther = failed > 0 !== (code === 201);
    const surprises = isWhole && (hasFailed || isContradicted || isOther || unknown > 0);
    return `${name}, ${surprises ? 'but' : 'and'} ${what}`;
  }
  const isUnknown = outcome === 'unknown';
  const says = isContradicted ? ', although ' : isWhole || isUnknown ? ': ' : ' says that ';
  const link = isUnknown && meaning.kind === 'unknown' ? ' is not in the catalog; ' : says;
  const unsure = isContradicted ? 'it says success' : SAYS[outcome];
  const how = code === 201 ? 'some items failed' : unsure;
  return `${name}${link}${how}${extra}${isWhole ? '' : '; no item can be read'}`;
}

/**
 * "3 errors, 2 warnings in 4 items" for a batch, "succeeded with 1 warning" or "failed with 1
 * error" for one item.
 */
function v2InWords({ facts: { batch }, isWhole, total, failed, errors, warnings }: Judged): string {
  const all = countsInWords({ error: errors, warning: warnings });
  const items = counted(total, 'item');
  const place = batch ? ` in ${items}` : '';
  if (!isWhole) return `${inWords(all)}${place} can be read`;
  if (errors + failed === 0) return `succeeded with ${inWords(all)}${place}`;
  if (!batch) return `failed with ${inWords(all)}`;
  return errors > 0 ? all.join(', ') + place : `${failed} of ${items} failed, with ${inWords(all)}`;
}

/** Several responses, counted by outcome: "3 responses: 2 failed, 1 succeeded". */
function responsesInWords({ outcomes: { kinds, counts }, notes }: Decoded): string {
  const { failure = 0, partial = 0, success = 0, warning = 0, found = 0, none = 0 } = kinds;
  const parts = countsInWords({
    failed: failure,
    'failed in part': partial,
    succeeded: success + warning,
    'reported no errors': none,
    [notes.includes('cut-off') ? 'cut off' : 'of unknown outcome']: found,
  });
  const extra = counts.warnings > 0 ? `, with ${counted(counts.warnings, 'warning')}` : '';
  return `${counted(counts.responses, 'response')}: ${parts.join(', ')}${extra}`;
}

/** Lists in which no code was found. */
function nothingInWords({ errors, warnings }: OutcomeTally['listed']): string {
  const entries = countsInWords({ error: errors ?? 0, warning: warnings ?? 0 });
  if (entries.length > 0) return `${inWords(entries)} reported, without a status code`;
  const lists = [errors === 0 && 'errors', warnings === 0 && 'warnings'].filter(Boolean);
  return lists.length > 0 ? `no ${lists.join(' or ')} reported` : 'no status code found';
}

/** Findings outside of responses: "2 codes found: 1 error, 1 warning". */
function outsideInWords({ outcomes: { outsideResponses }, tally }: Decoded): string {
  const total = totalOf(outsideResponses);
  // A message of several codes is not in the tally.
  const isRepeated =
    tally.length < total && tally.reduce((sum, { count }) => sum + count, 0) === total;
  const times = isRepeated ? ` ${timesInWords(total)}` : '';
  const those = isRepeated
    ? counted(tally.length, 'code')
    : counted(total, tally.length > 0 ? 'code' : 'documented message');
  const [only = '', ...others] = Object.keys(outsideResponses).filter(
    (what) => outsideResponses[what],
  );
  // A single finding: "an error", "not in the catalog".
  const one = UNSURE[only] ?? (only in SAYS ? withArticle(only) : only);
  const isOne = others.length === 0 && (total === 1 || (isRepeated && tally.length === 1));
  return `${those} found${times}: ${isOne ? one : countsInWords(outsideResponses).join(', ')}`;
}

/** The outcome, as part of a sentence. */
function say(decoded: Decoded): string {
  const { first, outsideResponses, counts, listed } = decoded.outcomes;
  const total = totalOf(outsideResponses);
  if (!first) return total > 0 ? outsideInWords(decoded) : nothingInWords(listed);
  const isOne = counts.responses === 1;
  // If a response only lists errors and warnings, those beside it are added to them.
  const isList = isOne && !first.isV1 && first.isWhole && !first.facts.batch;
  if (
    isList &&
    total > 0 &&
    (outsideResponses.error ?? 0) + (outsideResponses.warning ?? 0) === total
  ) {
    const all = countsInWords({ error: counts.errors, warning: counts.warnings });
    return `${inWords(all)} in ${total + 1} places`;
  }
  const inOne = first.isV1 || first.errors + first.warnings === 0 ? v1InWords : v2InWords;
  const isContradicted = ({ role, success, outcome }: Finding) =>
    role === 'item' && success && outcome === 'unknown';
  const contradicted = decoded.findings.filter(isContradicted).length;
  const those = isOne ? inOne(first, contradicted) : responsesInWords(decoded);
  if (decoded.total === 0) return `${those}, without a status code`;
  if (total === 0) return those;
  return `${those}; ${countsInWords(outsideResponses).join(', ')} elsewhere`;
}

/** The overall kind, which is no better than that of any part. */
function kindOf({ first, kinds, counts, outsideResponses }: OutcomeTally): VerdictKind {
  const total = totalOf(outsideResponses);
  if (!first && total === 0) return 'none';
  if (!first) return 'found';
  const { failure = 0, partial = 0, found = 0, warning = 0, none = 0 } = kinds;
  if (failure + partial > 0) return failure === counts.responses ? 'failure' : 'partial';
  if ((outsideResponses.error ?? 0) > 0) return 'partial';
  return found > 0 ? 'found' : warning > 0 ? 'warning' : none > 0 ? 'found' : 'success';
}

/** The start of an HTML page, also after a copied HTTP head. */
const PAGE = /(?:^|\n)\s{0,40}<(?:!doctype\s+html|html|head|body)[\s>]/i;
const TITLE = /<(title|h1)(?=[\s>])[^<>]{0,200}>([^<]{1,200})<\/\1/i;

/** Whether the text is an HTML page instead of a response. */
export const isHtmlPage = ({ beginning }: Decoded): boolean => PAGE.test(beginning);

/** The verdict in one sentence without a full stop, with its counts. */
export function verdictOf(decoded: Decoded) {
  const { outcomes, beginning, notes } = decoded;
  const { counts, isLeftOut, first } = outcomes;
  if (isHtmlPage(decoded)) {
    const title = decodeXmlEntities(TITLE.exec(beginning)?.[2] ?? '');
    const named = title.trim() === '' ? '' : ` (“${title.trim().replace(/\s+/g, ' ')}”)`;
    const sentence = `No status code found: this is an HTML page${named}, not an API response`;
    return { kind: 'none' as const, sentence, counts };
  }
  const isCut = notes.includes('cut-off') || notes.includes('too-long');
  const [kind, says] = [kindOf(outcomes), say(decoded)];
  if (!isCut && !isLeftOut) return { kind, sentence: capitalised(says), counts };
  // Never report success for a text that is incomplete.
  const isNothing = kind === 'none';
  const cutOff = `Cut off${isNothing || first ? ':' : ', with'} ${says}`;
  const rest = isNothing ? '; no status code can be read' : `: ${says}`;
  const ofCut = says.includes('cut off') ? says : cutOff;
  const sentence = isCut ? ofCut : `Something was left out here${rest}`;
  return { kind: isNothing ? kind : ('found' as const), sentence, counts };
}

export type Verdict = ReturnType<typeof verdictOf>;
