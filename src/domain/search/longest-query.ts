/** The longest query that is read; nobody types more, and every address stays short. */
export const LONGEST_QUERY = 2_000;
