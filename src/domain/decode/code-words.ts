/** Words between which and "code" nothing else is meant than a status code. */
const OF_STATUS = new Set(
  (
    'status error err errors warning warnings warn response resp res result return returned ' +
    'returns api capillary message msg failure fault exception reason body data e ex this ' +
    'the a an with and or but got get gets has had have of is was for from by no to unknown ' +
    'same following below above what does mean means why codes these those received giving ' +
    'gives gave throws threw internal custom app application backend business'
  ).split(' '),
);

/** Nouns that make it another code. */
const OF_ANOTHER = new Set(
  (
    'access activation airport area auth authorization bank bar barcode branch campaign card ' +
    'category char character city class color colour commodity country coupon coupons currency ' +
    'customer dial discount district entity exit ext extension field gift group hs hsn icon ifsc ' +
    'industry invite item key keyboard lang language line location login machine mobile mcc ' +
    'number op org otp outlet passcode phone pin plu postal product program promo promotion ' +
    'property qr redemption referral reference region reset role routing sap secret ' +
    'security series shop short sign signal site size sku slot sort source state std store tax ' +
    'template terminal territory ticket till time tracking uom user validation vendor ' +
    'verification version voucher warehouse zip zone'
  ).split(' '),
);

const WORD_BEFORE = /([\p{L}\p{N}_]*?)([_\s.-]*)["'`\\([{]{0,4}$/u;

/** The last word of `itemStatus`, `item_status` or `item status`. */
function lastWord(name: string): string {
  const words = name.replace(/([a-z\d])(?=[A-Z])/g, '$1 ').split(/[\s_]+/);
  return (words.at(-1) ?? '').toLowerCase();
}

/**
 * What the word before "code" makes of it: a status code, as no word does, another code, or
 * nothing that is known here. Takes the text before.
 */
export function qualifierOf(before: string): 'status' | 'another' | 'unknown' {
  const [, word = '', gap = ''] = WORD_BEFORE.exec(before) ?? [];
  if (word === '' || /[\r\n]/.test(gap)) return 'status';
  if (/^\d+$/.test(word)) return gap === '' ? 'another' : 'status';
  const last = lastWord(word);
  if (OF_ANOTHER.has(last)) return 'another';
  if (OF_STATUS.has(last)) return 'status';
  return gap === '' || /[_.-]/.test(gap) ? 'another' : 'unknown';
}
