/** The longest code that the catalog schema allows, and so the longest number that may be one. */
export const MAX_CODE_DIGITS = 9;
