import type { RuleInput } from '../rules/rule.ts';
import { notices } from '../rules/rules.ts';
import { formatViolation } from '../violation.ts';

/**
 * What is worth a look but no fault: one line with the number of each kind and, where all are
 * asked for, a line for each. No lines when there is nothing.
 */
export function describeNotices(input: RuleInput, all: boolean): readonly string[] {
  const found = Object.entries(notices)
    .map(([name, rule]) => ({ name, violations: rule(input) }))
    .filter(({ violations }) => violations.length > 0);
  if (found.length === 0) return [];
  const counts = found.map(({ name, violations }) => `${name} ${violations.length}`).join(', ');
  const lines = found.flatMap(({ name, violations }) => [
    `  ${name}:`,
    ...violations.map((violation) => `    ${formatViolation(violation)}`),
  ]);
  return all
    ? [`note  Worth a look: ${counts}.`, ...lines]
    : [`note  Worth a look: ${counts}; npm run catalog:check -- --notices lists them.`];
}
