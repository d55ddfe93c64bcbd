/** Hits in the list of suggestions. */
export const MAX_OPTIONS = 8;

/** Element ids for `aria-controls` and `aria-activedescendant`. */
export const LIST_ID = 'suggestions';
export const optionId = (index: number) => `suggestion-${index}`;
