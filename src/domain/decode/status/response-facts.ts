import type { ResponseFacts } from '../candidate.ts';
import type { Field, Frame } from '../structure/structure.ts';

export const noFacts = (): ResponseFacts => ({
  items: 0,
  batch: false,
  done: false,
  cut: false,
  leftOut: false,
});

/** Adds what a list says in the shape of V2: how many errors, warnings or items there are. */
export function countList(facts: ResponseFacts, list: Frame): void {
  const { parent, key, name, children, isItem, objects } = list;
  const isOwn = parent?.isList === false && typeof key === 'string';
  if (isOwn && (name === 'errors' || name === 'warnings')) {
    facts[name] = (facts[name] ?? 0) + children;
    parent.isItem = true;
  }
  if (!isItem) return;
  facts.items += objects;
  facts.batch = true;
}

/**
 * Adds that an object is an item itself, and what it states of its items: V1 in its global status
 * `total` and `success_count`, V2 beside its list `totalCount` and `failureCount`.
 */
export function countObject(
  facts: ResponseFacts,
  { parent, fields, isItem }: Frame,
  readNumber: (field: Field | undefined) => number | undefined,
): void {
  if (parent) parent.objects++;
  const { total, failures } = fields;
  if (failures || total) {
    const stated = readNumber(total);
    const others = (stated ?? 0) - (readNumber(fields.successes) ?? Number.NaN);
    facts.statedTotal = stated;
    facts.statedFailures = readNumber(failures) ?? (others >= 0 ? others : undefined);
    facts.batch ||= (stated ?? facts.statedFailures) !== undefined;
  }
  if (!isItem) return;
  if (parent?.isList) parent.isItem = true;
  else facts.items++;
}
