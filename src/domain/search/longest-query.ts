/** The longest query that is read: a response belongs on Decode, and every address stays short. */
export const LONGEST_QUERY = 2_000;
