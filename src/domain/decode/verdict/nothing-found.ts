import { inWords } from '../../text/english.ts';
import type { ResponseFacts } from '../candidate.ts';
import { errorsAndWarnings, type Said } from './judged.ts';

/** Why nothing was found, as far as lists of errors and warnings tell. */
export function judgeNothing(facts: readonly ResponseFacts[]): Said {
  const held = (list: 'errors' | 'warnings') => {
    const counts = facts.map((one) => one[list]).filter((count) => count !== undefined);
    return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : undefined;
  };
  const [errors, warnings] = [held('errors'), held('warnings')];
  const entries = errorsAndWarnings(errors ?? 0, warnings ?? 0);
  const lists = [
    ...(errors === undefined ? [] : ['errors']),
    ...(warnings === undefined ? [] : ['warnings']),
  ];
  const list = lists.length > 1 ? 'lists of errors and warnings are' : `list of ${lists[0]} is`;
  const empty = lists.length > 0 ? `: the ${list} empty` : '';
  const why = entries.length > 0 ? ` in ${inWords(entries)}` : empty;
  return { kind: 'none', sentence: `No status code found${why}` };
}
