import { HOW_IT_WENT } from './synonyms/how-it-went.ts';
import { WHAT_WAS_DONE } from './synonyms/what-was-done.ts';
import { WHO_AND_WHAT } from './synonyms/who-and-what.ts';

/**
 * What people say, and the words or phrases of the catalog that mean it. Plain data: every
 * phrase on the right names words of the catalog (a test says so), a phrase matches a wording
 * that has all its words. Forms that share a stem (`update`, `updated`) need no line.
 */
export { SAME } from './synonyms/word-forms.ts';

/** Other words for the same thing: a little less good than the word itself. */
export const NEAR: Readonly<Record<string, readonly string[]>> = {
  ...WHO_AND_WHAT,
  ...WHAT_WAS_DONE,
  ...HOW_IT_WENT,
};
