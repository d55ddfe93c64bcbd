import { capitalised, counted, inWords } from '../../text/english.ts';
import { SHAPE_OF } from '../api-shapes.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Verdict, VerdictKind } from '../decoded.ts';
import {
  type Counted,
  errorsAndWarnings,
  type Judged,
  judgeResponse,
  noOutcomes,
  type Response,
  totalOf,
} from './judge-response.ts';

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

/** What is said inside a sentence, and of what kind it is. */
interface Said {
  readonly kind: VerdictKind;
  readonly says: string;
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
    says: `${counted(responses, 'response')}: ${those.join(', ')}${extra}`,
  };
}

function sayNothing(facts: readonly ResponseFacts[]): Said {
  const sum = (list: 'errors' | 'warnings') =>
    facts.reduce((all, one) => all + (one[list] ?? 0), 0);
  const has = (list: 'errors' | 'warnings') => facts.some((one) => one[list] !== undefined);
  const entries = errorsAndWarnings(sum('errors'), sum('warnings'));
  const says = () => {
    if (entries.length > 0) return `no status code found in ${inWords(entries)}`;
    if (has('errors')) return 'no errors reported';
    return has('warnings') ? 'no warnings reported' : 'no status code found';
  };
  return { kind: 'none', says: says() };
}

/**
 * Gathers findings, given in order of appearance, into a verdict. Keeps a response no longer than
 * it takes to judge it, since a log has thousands.
 */
export function createVerdict() {
  let open: Response[] = [];
  /** Findings in plain text, and status objects with nothing around them. */
  const loose = noOutcomes();
  /** Why nothing is known of those of which nothing is. */
  const unsure = new Map<string, number>();
  let hasCode = false;
  const kinds = new Map<VerdictKind, number>();
  const counts = { errors: 0, warnings: 0, responses: 0 };
  let first: Judged | undefined;
  let isLeftOut = false;

  const close = (response: Response) => {
    isLeftOut ||= response.facts.leftOut;
    const judged = judgeResponse(response);
    kinds.set(judged.kind, (kinds.get(judged.kind) ?? 0) + 1);
    counts.responses++;
    counts.errors += judged.errors;
    counts.warnings += judged.warnings;
    first ??= judged;
  };

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
    const { kind, says } = isOne
      ? { kind: first.kind, says: first.say() }
      : saySeveral(kinds, counts);
    if (isOne && first.isList && total > 0 && loose.error + loose.warning === total) {
      const all = errorsAndWarnings(counts.errors, counts.warnings);
      return { kind, says: `${inWords(all)} in ${total + 1} places` };
    }
    const beside = total > 0 ? `; beside ${isOne ? 'it' : 'them'} ${looseInWords()}` : '';
    return { kind, says: says + beside };
  };

  return {
    add(finding: Counted): void {
      const { response: facts, role, outcome } = finding;
      if (!facts || SHAPE_OF[role] === undefined) {
        loose[outcome]++;
        if (outcome === 'error') counts.errors++;
        if (outcome === 'warning') counts.warnings++;
        hasCode ||= finding.code !== null;
        if (outcome !== 'unknown') return;
        const why = unsureOf(finding);
        unsure.set(why, (unsure.get(why) ?? 0) + 1);
        return;
      }
      let response = open.findLast((one) => one.facts === facts);
      // A response of V1 begins with its overall status.
      if (!response || (role === 'global' && response.overall)) {
        response = { facts, overall: undefined, items: noOutcomes(), listed: noOutcomes() };
        open.push(response);
      }
      if (role === 'global') response.overall = finding;
      else response[role === 'item' ? 'items' : 'listed'][outcome]++;
    },
    /** Judges the responses that are read to their end: all their findings must be added. */
    settle(isEnd = false): void {
      for (const one of open) if (one.facts.done || isEnd) close(one);
      open = open.filter(({ facts }) => !facts.done);
    },
    /** The verdict; `facts` are those of all responses, `isCut` when the text is not all there. */
    done(facts: readonly ResponseFacts[], isCut: boolean): Verdict {
      this.settle(true);
      const { kind, says } = say(facts);
      isLeftOut ||= !first && totalOf(loose) === 0 && facts.some((one) => one.leftOut);
      if (!isCut && !isLeftOut) return { kind, sentence: capitalised(says), counts };
      // Of a text that is not all there it is never said that all went well.
      const sentence = (): string => {
        if (!isCut && kind === 'none')
          return 'Something was left out here; no status code can be read';
        if (!isCut) return `Something was left out here: ${says}`;
        if (says.includes('cut off')) return says;
        const isList = /^\d+ (?:codes?|documented) /.test(says);
        return isList ? `Cut off, with ${says}` : `Cut off: ${says}`;
      };
      return { kind: kind === 'none' ? kind : 'found', sentence: sentence(), counts };
    },
  };
}
