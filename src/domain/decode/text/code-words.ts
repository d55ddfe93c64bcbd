/** Words between which and "code" nothing else is meant than a status code. */
const OF_STATUS = new Set(
  (
    'status error err errors warning warnings warn response resp res result return returned ' +
    'returns api capillary message msg failure fault exception reason body data e ex this ' +
    'the a an with and or but got get gets has had have of is was for from by no to unknown ' +
    'same following below above what does mean means why codes these those received giving ' +
    'gives gave throws threw internal custom app application backend business info debug ' +
    'trace fatal severe'
  ).split(' '),
);

/** Nouns that make it another code. */
const OF_ANOTHER = new Set(
  (
    'access activation airport area auth authorization bank bar barcode bill branch campaign ' +
    'card category char character city class color colour commodity country coupon coupons ' +
    'currency customer delivery dial discount district entity exit ext extension field gift ' +
    'group hs hsn icon ifsc industry invite item job key keyboard lang language line location ' +
    'login machine mcc member mobile number op order org otp outlet passcode payment phone ' +
    'pin plu postal product program promo promotion property qr redemption reference referral ' +
    'region reset role routing sap secret security series shipment shop short sign signal ' +
    'site size sku slot sort source state std store subscription task tax template terminal ' +
    'territory ticket till time tracking uom user validation vendor verification version ' +
    'voucher warehouse zip zone'
  ).split(' '),
);

const WORD_BEFORE = /([\p{L}\p{N}_]*?)([_\s.-]*)(["'`\\([{]{0,4})$/u;

/** A word in the name of a class that holds statuses. */
const STATUS_CLASS = /^(?:error|status|warning|exception|fault)$/;

/** The words of `itemStatus`, `item_status` or `item status`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[\s_]+/);
}

/**
 * What the word before "code" makes of it: a status code, as no word does, another code, or
 * nothing that is known here. Takes the text before.
 */
export function qualifierOf(before: string): 'status' | 'another' | 'unknown' {
  const [, word = '', gap = '', marks = ''] = WORD_BEFORE.exec(before) ?? [];
  if (word === '' || /[\r\n]/.test(gap)) return 'status';
  if (/^\d+$/.test(word)) return gap === '' ? 'another' : 'status';
  const words = wordsOf(word);
  const last = words.at(-1) ?? '';
  if (OF_ANOTHER.has(last)) return 'another';
  if (OF_STATUS.has(last)) return 'status';
  // The class of an object: `ErrorDetail(code=8015)`, but not `Brand(code=8015)`.
  const isClass = gap === '' && /[([{]/.test(marks);
  if (isClass && words.some((one) => STATUS_CLASS.test(one))) return 'status';
  return gap === '' || /[_.-]/.test(gap) ? 'another' : 'unknown';
}
