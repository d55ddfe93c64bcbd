import { nameKey } from '../api-shapes.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { MappedText } from '../source-map.ts';
import type { Frame } from '../structure/structure.ts';
import { readNumber } from './status-values.ts';

export function createResponseFacts(): ResponseFacts {
  return {
    items: 0,
    batch: false,
    errors: undefined,
    warnings: undefined,
    statedTotal: undefined,
    statedFailures: undefined,
    done: false,
    cut: false,
    leftOut: false,
  };
}

/** Adds what a V1 global status states of its items: `total` and `success_count`. */
export function countGlobal(facts: ResponseFacts, source: MappedText, { fields }: Frame): void {
  const total = readNumber(source, fields.total);
  const successes = readNumber(source, fields.successes);
  facts.statedTotal = total;
  if (total === undefined || successes === undefined) return;
  facts.statedFailures = Math.max(0, total - successes);
}

/** Adds what an object or list that was read to its end says in the shape of V2. */
export function countFrame(facts: ResponseFacts, source: MappedText, frame: Frame): void {
  const { parent, key, fields } = frame;
  if (frame.isList) {
    const name = typeof key === 'string' ? nameKey(key) : '';
    if ((name === 'errors' || name === 'warnings') && parent?.isList === false) {
      facts[name] = (facts[name] ?? 0) + frame.children;
      parent.isItem = true;
    }
    if (!frame.isItem) return;
    facts.items += frame.objects;
    facts.batch = true;
    return;
  }
  if (parent) parent.objects++;
  if (fields.totalCount || fields.failureCount) {
    facts.statedTotal = readNumber(source, fields.totalCount);
    facts.statedFailures = readNumber(source, fields.failureCount);
    facts.batch ||= (facts.statedTotal ?? facts.statedFailures) !== undefined;
  }
  if (!frame.isItem) return;
  if (parent?.isList) parent.isItem = true;
  else facts.items++;
}
