import { readHeading, wordsOf } from './headings.ts';
import type { Context } from './source.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(wordsOf(words));

/** Words that may stand beside "code" in the name of a column of status codes. */
const BESIDE_CODE = setOf(
  'code http api status response error return result exit number no numeric internal common',
);
/** Words before "code" in the names of codes that are no status codes. */
const FOREIGN_CODE = setOf(
  'area bar barcode brand campaign card city color colour country coupon currency dial dialing ' +
    'gift item language locale pin postal product promo promotion region series sku state store ' +
    'till voucher zip',
);
/** Names of columns that hold codes in some documents and words in others. */
const MAYBE_CODE = setOf('http api status response error');

/** What columns of messages are called, the best name first. */
const MESSAGE_WORDS = wordsOf('message description meaning reason detail explanation text cause');
/** "Message type" is no column of messages. */
const NOT_MESSAGE = setOf('id type code length format count');

const CATEGORY_WORDS = setOf('category type kind severity level status class');
const RESOURCE_WORDS = setOf('resource entity api module object');

const isAmong = (words: readonly string[], known: ReadonlySet<string>): boolean =>
  words.length > 0 && words.every((word) => known.has(word));

/** Whether a header names codes of a kind that is not known: "Exception code". */
export function isUnknownCodeName(name: string): boolean {
  const words = wordsOf(name);
  return words.includes('code') && !words.some((word) => FOREIGN_CODE.has(word));
}

/**
 * How surely a header names codes: 0 is "Code" or "Error code", then "Status code", then "HTTP
 * status code". Undefined when it does not; a coupon code is none. Never throws.
 */
export function rankCodeName(name: string, context: Context): number | undefined {
  const words = wordsOf(name);
  if (!words.includes('code')) return undefined;
  const { category } = readHeading(name, context.config);
  const categoryWords = context.config.categories.flatMap(({ label, also = [] }) =>
    [label, ...also].flatMap(wordsOf),
  );
  if (!isAmong(words, new Set([...BESIDE_CODE, ...categoryWords]))) return undefined;
  if (words.length === 1) return 0;
  return words.includes('http') ? 2 : category ? 0 : 1;
}

/** Whether a header says status or error, so that its numbers are codes of an API. */
export const speaksOfStatus = (name: string): boolean =>
  wordsOf(name).some((word) => MAYBE_CODE.has(word));

/** Whether a header may name codes, such as "HTTP status" or "Error". */
export const isMaybeCodeName = (name: string): boolean => isAmong(wordsOf(name), MAYBE_CODE);

/** How well a header names messages, 0 best. Undefined when it does not. Never throws. */
export function rankMessageName(name: string): number | undefined {
  const words = wordsOf(name);
  if (NOT_MESSAGE.has(words.at(-1) ?? '')) return undefined;
  const rank = MESSAGE_WORDS.findIndex((word) => words.includes(word));
  return rank < 0 ? undefined : rank;
}

/** Whether a header may name the categories or the resources of rows. */
export const isCategoryName = (name: string): boolean => isAmong(wordsOf(name), CATEGORY_WORDS);
export const isResourceName = (name: string): boolean => isAmong(wordsOf(name), RESOURCE_WORDS);

/** Whether some cells are the header of a table of codes: one names codes, another messages. */
export const namesCodes = (cells: readonly string[], context: Context): boolean =>
  cells.some((cell) => rankCodeName(cell, context) !== undefined) &&
  cells.some((cell) => rankMessageName(cell) !== undefined);
