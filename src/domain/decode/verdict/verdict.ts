import { capitalised, counted, inWords } from '../../text/english.ts';
import { decodeXmlEntities } from '../../text/xml-entities.ts';
import { SHAPE_OF } from '../api-shapes.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Verdict, VerdictKind } from '../decoded.ts';
import type { Resolved } from '../resolve/resolve.ts';
import {
  errorsAndWarnings,
  type Judged,
  judgeResponse,
  noOutcomes,
  type Response,
  totalOf,
} from './judge-response.ts';

/** Why it is not known of a finding how it went. */
function unsureOf({ meaning, categories }: Resolved): string {
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

/** What is said inside a sentence, and of what kind it is. */
interface Said {
  readonly kind: VerdictKind;
  readonly says: string;
}

/** How many responses went how. */
type Kinds = Partial<Record<VerdictKind, number>>;

/** Several responses, by how many are of each kind: "3 responses: 2 failed, 1 succeeded". */
function saySeveral(kinds: Kinds, { responses, warnings }: Verdict['counts']): Said {
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

function sayNothing(facts: readonly ResponseFacts[]): Said {
  const sum = (list: 'errors' | 'warnings') =>
    facts.reduce((all, one) => all + (one[list] ?? 0), 0);
  const entries = errorsAndWarnings(sum('errors'), sum('warnings'));
  const lists = ['errors', 'warnings'] as const;
  const empty = lists.find((list) => facts.some((one) => one[list] !== undefined));
  const place = entries.length > 0 ? ` in ${inWords(entries)}` : '';
  return {
    kind: 'none',
    says: empty && !place ? `no ${empty} reported` : `no status code found${place}`,
  };
}

/**
 * Gathers findings, given in order of appearance, into a verdict. Keeps a response no longer than
 * it takes to judge it, since a log has thousands.
 */
export function createVerdict() {
  let open: Response[] = [];
  let first: Judged | undefined;
  const kinds: Kinds = {};
  const counts = { errors: 0, warnings: 0, responses: 0 };
  let isLeftOut = false;
  /** Findings in plain text, and status objects with nothing around them. */
  const loose = noOutcomes();
  /** Why nothing is known of those of which nothing is. */
  const unsure = new Map<string, number>();
  let hasCode = false;

  /** Adds findings, and judges the responses that are read to their end. */
  function add(findings: readonly Resolved[], isEnd = false): void {
    for (const finding of findings) {
      const { response: facts, role, outcome } = finding;
      if (!facts || SHAPE_OF[role] === undefined) {
        loose[outcome]++;
        hasCode ||= finding.code !== null;
        if (outcome !== 'unknown') continue;
        const why = unsureOf(finding);
        unsure.set(why, (unsure.get(why) ?? 0) + 1);
        continue;
      }
      let response = open.findLast((one) => one.facts === facts);
      // A response of V1 begins with its overall status.
      if (!response || (role === 'global' && response.overall)) {
        response = { facts, overall: undefined, items: noOutcomes(), listed: noOutcomes() };
        open.push(response);
      }
      if (role === 'global') response.overall = finding;
      else response[role === 'item' ? 'items' : 'listed'][outcome]++;
    }
    for (const response of open) {
      if (!response.facts.done && !isEnd) continue;
      const judged = judgeResponse(response);
      first ??= judged;
      kinds[judged.kind] = (kinds[judged.kind] ?? 0) + 1;
      counts.responses++;
      counts.errors += judged.errors;
      counts.warnings += judged.warnings;
      isLeftOut ||= response.facts.leftOut;
    }
    open = open.filter(({ facts }) => !facts.done);
  }

  /** "1 error", "2 not in the catalog": what the loose findings are. */
  const looseInWords = (): string => {
    const { success, error, warning } = loose;
    return [
      ...errorsAndWarnings(error, warning),
      ...(success > 0 ? [`${success} ${success === 1 ? 'success' : 'successes'}`] : []),
      ...[...unsure].map(([why, times]) => `${times} ${why}`),
    ].join(', ');
  };

  /** Findings without a response around them: "2 codes found: 1 error, 1 warning". */
  const sayLoose = (total: number): Said => {
    const those = counted(total, hasCode ? 'code' : 'documented message');
    // Of one alone: "an error", "not in the catalog".
    const article = loose.unknown ? '' : loose.error ? 'an ' : 'a ';
    const parts = looseInWords();
    return {
      kind: loose.success === total ? 'success' : 'found',
      says: `${those} found: ${total === 1 ? parts.replace(/^1 /, article) : parts}`,
    };
  };

  const say = (facts: readonly ResponseFacts[]): Said => {
    const total = totalOf(loose);
    if (!first) return total > 0 ? sayLoose(total) : sayNothing(facts);
    const isOne = counts.responses === 1;
    if (isOne && first.isList && total > 0 && loose.error + loose.warning === total) {
      const all = errorsAndWarnings(counts.errors, counts.warnings);
      return { kind: first.kind, says: `${inWords(all)} in ${total + 1} places` };
    }
    const said = isOne ? { kind: first.kind, says: first.say() } : saySeveral(kinds, counts);
    if (total === 0) return said;
    return { ...said, says: `${said.says}; beside ${isOne ? 'it' : 'them'} ${looseInWords()}` };
  };

  /** The verdict; `facts` are those of all responses, `isCut` when the text is not all there. */
  function done(facts: readonly ResponseFacts[], isCut: boolean): Verdict {
    add([], true);
    counts.errors += loose.error;
    counts.warnings += loose.warning;
    const { kind, says } = say(facts);
    isLeftOut ||= !first && totalOf(loose) === 0 && facts.some((one) => one.leftOut);
    if (!isCut && !isLeftOut) return { kind, sentence: capitalised(says), counts };
    // Of a text that is not all there it is never said that all went well.
    const isList = /^\d+ (?:codes?|documented) /.test(says);
    const cutOff = says.includes('cut off') ? says : `Cut off${isList ? ', with' : ':'} ${says}`;
    const rest = kind === 'none' ? '; no status code can be read' : `: ${says}`;
    const sentence = isCut ? cutOff : `Something was left out here${rest}`;
    return { kind: kind === 'none' ? kind : 'found', sentence, counts };
  }
  return { add, done };
}

/** A page begins like this, behind the head of its HTTP message if that was copied too. */
const PAGE = /(?:^|\n)\s{0,40}<(?:!doctype\s+html|html|head|body)[\s>]/i;
const TITLE = /<(title|h1)(?=[\s>])[^<>]{0,200}>([^<]{1,200})<\/\1/i;

/** What is said of an HTML page that came in place of a response; undefined for all other texts. */
export function describeHtmlPage(text: string): string | undefined {
  const head = text.slice(0, 8_000);
  if (!PAGE.test(head)) return undefined;
  const written = TITLE.exec(head)?.[2] ?? '';
  const title = decodeXmlEntities(written).replace(/\s+/g, ' ').trim();
  const named = title === '' ? '' : ` (“${title}”)`;
  return `No status code found: this is an HTML page${named}, not an API response`;
}
