/** "A", "A and B", "A, B and C". An empty list gives an empty string. */
export function inWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Ascending numbers as text: "1, 2 and 4 to 9". */
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

/** The form of a noun for a count: "codes", "entries" and "successes" for 2. */
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

/** Capitalises the start of a sentence; text without a letter at the start is kept. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** For text that continues a sentence. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Cuts a text to at most `longest` UTF-16 units, after a whole word if one ends near there. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.replace(/\s+\S{0,20}$/, '') || cut}…`;
}

const FINAL_PUNCTUATION = ' .,;:!?…';

/** Removes white space and punctuation from the end of a text. */
export function withoutFinalPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && FINAL_PUNCTUATION.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
