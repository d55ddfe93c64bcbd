import type { Recognised } from '../../catalog.config.ts';
import { wordsOf } from '../headings.ts';
import type { Rule } from './rule.ts';

/** Labels of a list differ in their words, else headings could not tell which one they name. */
export const distinctLabels: Rule = ({ config }) =>
  (['versions', 'resources', 'categories'] as const).flatMap((name) => {
    const seen = new Map<string, string>();
    const items: readonly Recognised[] = config[name];
    return items.flatMap(({ id, label, also = [] }) =>
      [label, ...also].flatMap((text) => {
        const words = wordsOf(text).join(' ');
        const other = seen.get(words);
        seen.set(words, id);
        const place = `catalog.config.ts, ${name}`;
        const todo = 'Give one of them another label.';
        if (!words) return [{ place, problem: `The label of "${id}" has no words.`, todo }];
        if (other === undefined) return [];
        return [{ place, problem: `"${other}" and "${id}" have the same label.`, todo }];
      }),
    );
  });
