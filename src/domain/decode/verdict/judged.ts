import { counted } from '../../text/english.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Finding, Outcome, Verdict, VerdictKind } from '../decoded.ts';

/** What counts of a finding, also of those that are not listed. */
export type Counted = Pick<Finding, 'code' | 'role' | 'outcome'> & {
  readonly meaning: Finding['meaning']['kind'];
  /** Labels of the categories of what is meant. */
  readonly categories: readonly string[];
  /** Whether the message is wholly unlike the documented ones. */
  readonly isAnother: boolean;
  /** What is known of the response that it is in; undefined in plain text. */
  readonly response: ResponseFacts | undefined;
};

/** The findings of one response, with what it says of itself. */
export interface Response {
  /** Major version of the API that it looks like. */
  readonly shape: number;
  readonly findings: readonly Counted[];
  readonly facts: ResponseFacts;
}

/** How one response went. */
export interface Judged {
  readonly kind: VerdictKind;
  /** Without a full stop. A function, since of a thousand responses none is shown by itself. */
  readonly sentence: () => string;
  readonly errors: number;
  readonly warnings: number;
  readonly items: number;
  readonly failedItems: number;
}

/** What a verdict says, without its numbers. */
export type Said = Pick<Verdict, 'kind' | 'sentence'>;

/** How many findings have an outcome. */
export function howMany(findings: readonly Counted[], outcome: Outcome): number {
  let count = 0;
  for (const finding of findings) if (finding.outcome === outcome) count++;
  return count;
}

/** "2 errors", "1 warning": the numbers that are not 0. */
export function errorsAndWarnings(errors: number, warnings: number): readonly string[] {
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
}
