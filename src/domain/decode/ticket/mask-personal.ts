/** What replaces masked text; it contains no digit and no at sign. */
export const MASKS = { address: '[e-mail]', number: '[number]' } as const;

/** A run of characters that may form an address; all others separate tokens. */
const TOKEN = /[^\s"'<>(){}[\],;:=|]+/gu;
const AT = /[@＠]|%40/i;

/** Seven digits or more, with at most four phone number characters between two of them. */
const DIGITS = /[+＋]?[(（]?\p{Nd}(?:[\p{Zs}\t().\-–—‐‑/_*#]{0,4}\p{Nd}){6,}/gu;

const DATE = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * Masks phone numbers, e-mail addresses and long numbers (seven digits or more, in any script). A
 * date on its own, `2024-05-01`, is kept. Takes linear time.
 */
export const maskPersonal = (text: string): string =>
  text
    .replace(TOKEN, (token) =>
      AT.test(token) ? MASKS.address + (/[.!?]+$/.exec(token)?.[0] ?? '') : token,
    )
    .replace(DIGITS, (digits) => (DATE.test(digits) ? digits : MASKS.number));
