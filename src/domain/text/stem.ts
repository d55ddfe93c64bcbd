import forms from './irregular-forms.json' with { type: 'json' };

/** Maps irregular forms and frequent typos to their base word. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  forms.flatMap((line) => {
    const [base = '', ...others] = line.split(' ');
    return others.map((form) => [form, base] as const);
  }),
);

const VOWEL = /[aeiouy]/;

function withoutPlural(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** `sav` → `save`, `mov` → `move`; `add` and `load` are unchanged. */
const withE = (word: string): string =>
  /^[^aeiou][aeiouy][^aeiouwxy]$/.test(word) ? `${word}e` : word;

/** `cancell` → `cancel`, `runn` → `run`; `call` and `process` keep their last letter. */
const withoutDouble = (word: string): string =>
  /([bdgmnprt])\1$/.test(word) && word.length > 3 ? word.slice(0, -1) : withE(word);

function withoutEnding(word: string): string {
  if (word.endsWith('eed')) return word;
  for (const ending of ['ing', 'ed']) {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length < 3 || !VOWEL.test(rest)) continue;
    return rest.endsWith('i') ? `${rest.slice(0, -1)}y` : withoutDouble(rest);
  }
  return word.length > 6 && /[st]ion$/.test(word) ? word.slice(0, -3) : word;
}

/** Words with another meaning than others of their stem: a missed call, a missing value. */
const APART: ReadonlySet<string> = new Set(['missed']);

/**
 * Removes endings so that forms of a word match: updates, updated, updating → updat; generation,
 * generated → generat. Light on purpose: `customer` and `custom` stay separate, and irregular pairs
 * (redeem, redemption) are synonyms. Takes a folded word; numbers are kept.
 */
export function stem(word: string): string {
  const base = BASE_FORMS.get(word);
  if (base !== undefined) return stem(base);
  if (word.length < 3 || APART.has(word) || /\d/.test(word)) return word;
  const cut = withoutEnding(withoutPlural(word));
  if (cut.length > 5 && cut.endsWith('ll')) return cut.slice(0, -1);
  return cut.length > 4 && cut.endsWith('e') ? cut.slice(0, -1) : cut;
}
