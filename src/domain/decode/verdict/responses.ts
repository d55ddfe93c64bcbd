import { SHAPE_OF } from '../api-shapes.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Counted } from './judged.ts';

/** The findings of one response, with what it says of itself. */
export interface Response {
  /** Major version of the API that it looks like; undefined for a status object by itself. */
  readonly shape: number | undefined;
  readonly findings: readonly Counted[];
  readonly facts: ResponseFacts | undefined;
}

/**
 * Groups findings, given in order of appearance, by response: a V1 response begins with its
 * global status. `loose` are those in plain text and status objects with nothing around them.
 */
export function responsesOf(
  findings: readonly Counted[],
  facts: readonly ResponseFacts[],
): { readonly responses: readonly Response[]; readonly loose: readonly Counted[] } {
  const groups: { response: number; findings: Counted[] }[] = [];
  const current = new Map<number, Counted[]>();
  const loose: Counted[] = [];
  for (const finding of findings) {
    const { response, role } = finding;
    if (response === undefined) {
      loose.push(finding);
      continue;
    }
    const group = current.get(response);
    const begins = role === 'global' && group?.some((other) => other.role === 'global');
    if (group && !begins) {
      group.push(finding);
      continue;
    }
    const started = [finding];
    current.set(response, started);
    groups.push({ response, findings: started });
  }
  const responses: Response[] = [];
  for (const { response, findings: own } of groups) {
    const shaped = own.find(({ role }) => SHAPE_OF[role] !== undefined);
    const shape = shaped && SHAPE_OF[shaped.role];
    if (shape === undefined) loose.push(...own);
    else responses.push({ shape, findings: own, facts: facts[response] });
  }
  return { responses, loose };
}
