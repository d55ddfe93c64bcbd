/** What a masked text is replaced by: no digit and no at sign is left. */
export const MASKS = { address: '[e-mail]', number: '[number]' } as const;

/** An address cannot have these, or may lose them without being one still. */
const TOKEN = /[^\s"'<>(){}[\],;:=|]+/gu;
const AT = /[@＠]|%40/i;

/** Seven digits or more, with at most four marks as phone numbers have them between two. */
const DIGITS = /[+＋]?[(（]?\p{Nd}(?:[\p{Zs}\t().\-–—‐‑/_*#]{0,4}\p{Nd}){6,}/gu;

const DATE = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * A text without phone numbers, e-mail addresses and long numbers (seven digits or more, of any
 * script). A date by itself, `2024-05-01`, stays. Linear in the length.
 */
export const maskPersonal = (text: string): string =>
  text
    .replace(TOKEN, (token) =>
      AT.test(token) ? MASKS.address + (/[.!?]+$/.exec(token)?.[0] ?? '') : token,
    )
    .replace(DIGITS, (digits) => (DATE.test(digits) ? digits : MASKS.number));
