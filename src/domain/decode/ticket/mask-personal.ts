/** What stands in place of what was masked. Neither digits nor an at sign are left. */
export const MASKS = { address: '[e-mail]', number: '[number]' } as const;

/** An address cannot have these, or may lose them without being one still. */
const TOKEN = /[^\s"'<>(){}[\],;:=|]+/gu;
const AT = /[@＠]|%40/i;

/** Seven digits or more, with at most four marks as phone numbers have them between two. */
const DIGITS = /[+＋]?[(（]?\p{Nd}(?:[\p{Zs}\t().\-–—‐‑/_*#]{0,4}\p{Nd}){6,}/gu;

const DATE = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export type Masked = keyof typeof MASKS;

/**
 * A text without phone numbers, e-mail addresses and long numbers (seven digits or more, of any
 * script). A date by itself, `2024-05-01`, stays. `onMask` is told of each that was masked.
 * Never throws; linear in the length.
 */
export function maskPersonal(text: string, onMask: (kind: Masked) => void = () => {}): string {
  const mask = (kind: Masked): string => {
    onMask(kind);
    return MASKS[kind];
  };
  return text
    .replace(TOKEN, (token) =>
      AT.test(token) ? mask('address') + (/[.!?]+$/.exec(token)?.[0] ?? '') : token,
    )
    .replace(DIGITS, (digits) => (DATE.test(digits) ? digits : mask('number')));
}
