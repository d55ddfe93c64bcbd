import type { Path } from './candidate.ts';

const PLAIN_NAME = /^[\p{L}_$][\p{L}\p{N}_$:-]*$/u;
const LONGEST_NAME = 80;

/** Names and positions as a path: `response.customers.customer[0].item_status`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (PLAIN_NAME.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(part.slice(0, LONGEST_NAME))}]`;
  }
  return text;
}
