import { nameKey } from '../api-shapes.ts';
import type { ResponseFacts } from '../candidate.ts';
import type { Layer } from '../read/layer.ts';
import { type Fields, readNumber } from './status-fields.ts';
import type { Key } from './structure.ts';

/** What counts of an object or array for the facts of a response. */
export interface CountedFrame {
  readonly kind: 'object' | 'array';
  readonly key: Key;
  readonly fields: Fields;
  readonly children: number;
  /** How many of the children are objects. */
  readonly objects: number;
  /** An object with lists of errors or warnings, or an array of such objects. */
  isItem: boolean;
}

/** The facts of a response of which nothing is known yet. */
export function createResponseFacts(): ResponseFacts {
  return {
    items: 0,
    batch: false,
    errors: undefined,
    warnings: undefined,
    statedTotal: undefined,
    statedFailures: undefined,
    cut: false,
  };
}

/** Adds what a V1 global status states of its items: `total` and `success_count`. */
export function countGlobal(facts: ResponseFacts, layer: Layer, fields: Fields): void {
  const total = readNumber(layer, fields.total);
  const successes = readNumber(layer, fields.successes);
  facts.statedTotal = total;
  if (total === undefined || successes === undefined) return;
  facts.statedFailures = Math.max(0, total - successes);
}

/** Adds what an object or array that was read to its end says in the shape of V2. */
export function countFrame(
  facts: ResponseFacts,
  layer: Layer,
  frame: CountedFrame,
  parent: CountedFrame | undefined,
): void {
  if (frame.kind === 'array') {
    const name = typeof frame.key === 'string' ? nameKey(frame.key) : '';
    if ((name === 'errors' || name === 'warnings') && parent?.kind === 'object') {
      facts[name] = (facts[name] ?? 0) + frame.children;
      parent.isItem = true;
    }
    if (!frame.isItem) return;
    facts.items += frame.objects;
    facts.batch = true;
    return;
  }
  const total = readNumber(layer, frame.fields.totalCount);
  if (total !== undefined) {
    facts.statedTotal = total;
    facts.statedFailures = readNumber(layer, frame.fields.failureCount);
    facts.batch = true;
  }
  if (!frame.isItem) return;
  if (parent?.kind === 'array') parent.isItem = true;
  else facts.items++;
}
