/** "A", "A and B", "A, B and C". An empty list gives an empty text. */
export function inWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Ascending numbers: 1, 2 and 4 to 9. */
export function numbersInWords(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return inWords(
    runs.flatMap((run) => (run[1] - run[0] > 1 ? run.join(' to ') : [...new Set(run)].map(String))),
  );
}

/** 12330 gives "12,330", the same in every locale. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** 2 gives "twice", 3 gives "3 times". */
export const timesInWords = (count: number): string =>
  count === 2 ? 'twice' : `${grouped(count)} times`;

/** A noun as a count takes it: "code" and 2 give "codes", "entry" "entries", "success" "successes". */
export function plural(noun: string, count = 2): string {
  if (count === 1) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /s$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** "12,330 codes", "1 code". */
export const counted = (count: number, noun: string): string =>
  `${grouped(count)} ${plural(noun, count)}`;

/** "error" gives "an error". */
export const withArticle = (noun: string): string =>
  `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** Makes the start of a sentence; text that starts with no letter stays as it is. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Goes on inside a sentence. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A text of at most `longest` UTF-16 units, cut after a whole word where one ends near there. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.replace(/\s+\S{0,20}$/, '') || cut}…`;
}

const FINAL_PUNCTUATION = ' .,;:!?…';

/** A text without white space and punctuation at its end. */
export function withoutFinalPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && FINAL_PUNCTUATION.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
