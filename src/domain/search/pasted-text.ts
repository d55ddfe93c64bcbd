/** Braces, tags and keys as JSON and XML have them; placeholders such as `{x}` are none. */
const MARKUP = /[[{]\s*["'{[]|["']\s*:|<[/?!]?[a-z][^<>]*>/i;

/**
 * Mail addresses and phone numbers. Not all that `maskPersonal` takes out of tickets: here lists
 * and ranges of codes are queries.
 */
const PERSONAL = /[^\s@]+@[^\s@]+\.[^\s@]{2}|\+\d[\d ()-]{8,}|\d{10}/;

/**
 * Whether a text in the search box is one for Decode: a response, JSON, XML, several lines. What
 * may be personal is one, too. Such a text must not get into an address or the history.
 */
export const isForDecode = (text: string): boolean =>
  /\S[\r\n]+\s*\S/.test(text) || MARKUP.test(text) || PERSONAL.test(text);
