/** A data rule that is broken: where, what is wrong there, and what a maintainer can do. */
export interface Violation {
  readonly place: string;
  readonly problem: string;
  readonly todo: string;
}

/** One line for a person to read. */
export const formatViolation = ({ place, problem, todo }: Violation): string =>
  `${place}: ${problem} ${todo}`;
