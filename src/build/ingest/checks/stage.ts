import type { Violation } from '../violation.ts';

/** One part of the check: a line that says what was looked at, and what is wrong there. */
export interface Stage {
  readonly summary: string;
  /** Set when there was nothing to look at. */
  readonly skipped?: true;
  readonly violations: readonly Violation[];
}
