import type { Verdict } from '../decoded.ts';

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What is said of a text that is cut off: never that all went well. */
export function asCut({ kind, sentence, counts }: Verdict): Verdict {
  const says = sentence.includes('cut off');
  return {
    kind: kind === 'none' ? kind : 'found',
    sentence: says
      ? sentence
      : /^\d+ (?:status|documented)/.test(sentence)
        ? `Cut off, with ${sentence}`
        : `Cut off: ${lowered(sentence)}`,
    counts,
  };
}
