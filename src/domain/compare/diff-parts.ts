/**
 * A stretch of text. The parts that are `same` or `removed` make up the old text, in order,
 * those that are `same` or `added` the new one. `removed` comes before `added`.
 */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** The white space that two texts both end with. */
function sharedEnd(left: string, right: string): string {
  let length = 0;
  while (
    /\s/.test(left.charAt(left.length - 1 - length)) &&
    left.charAt(left.length - 1 - length) === right.charAt(right.length - 1 - length)
  ) {
    length++;
  }
  return left.slice(left.length - length);
}

/**
 * Gathers the parts of a difference: what is removed and added between two same parts is one
 * change, and no part is empty or of the kind of the part before it.
 */
export function createParts() {
  const parts: DiffPart[] = [];
  let removed = '';
  let added = '';
  const push = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) parts.splice(-1, 1, { kind, text: last.text + text });
    else parts.push({ kind, text });
  };
  const flush = () => {
    const space = sharedEnd(removed, added);
    push('removed', removed.slice(0, removed.length - space.length));
    push('added', added.slice(0, added.length - space.length));
    push('same', space);
    removed = '';
    added = '';
  };
  return {
    change: (oldText: string, newText: string) => {
      removed += oldText;
      added += newText;
    },
    same: (text: string) => {
      if (text === '') return;
      flush();
      push('same', text);
    },
    finish: (): readonly DiffPart[] => {
      flush();
      return parts;
    },
  };
}
