/** Text beyond is not read: 25 million UTF-16 units, about 25 MB of plain text. */
export const MOST_CHARACTERS = 25_000_000;

/** Findings beyond are counted but not listed: nobody scrolls further. */
export const MOST_FINDINGS = 2_000;

/** Codes, with what they mean, beyond so many different ones are not counted apart. */
export const MOST_TALLIED = 1_000;

/** Objects and arrays inside one another; what is deeper is skipped. */
export const DEEPEST = 512;

/** Texts inside texts: JSON in a JSON string, escaped XML in a log line. */
export const MOST_ENVELOPES = 8;

export const LONGEST_MESSAGE = 2_000;

/** As many digits as the catalog's schema allows a code to have. */
export const MOST_DIGITS = 9;

export const MOST_POSSIBLE = 20;
