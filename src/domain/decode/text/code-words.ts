const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What stands before a number and may call it a status code, in the form compared. */
export type LabelKind = 'code' | 'error' | 'status';

const LABELS: ReadonlyMap<string, LabelKind> = new Map(
  Object.entries({
    // Also in the languages of the vendor's customers.
    code: 'code codes código códigos codigo codigos codice codici kode kod код коды 代码 代碼 代号 错误码 錯誤碼 错误代码 状态码 コード エラーコード 코드 कोड رمز كود mã',
    error:
      'error errors err errs errno rc erreur erreurs fehler errore errori erro erros fout fouten ошибка ошибки hata kesalahan galat lỗi 错误 錯誤 エラー 오류 त्रुटि خطأ warn warning warnings exception fault',
    status: 'status',
  } satisfies Record<LabelKind, string>).flatMap(([kind, all]) =>
    all.split(' ').map((word) => [word, kind as LabelKind] as const),
  ),
);

const isUpper = (code: number) => code >= 65 && code <= 90;

/** Where the last part of a name begins: that of `errorCode` is `Code`. */
function lastPart(word: string): number {
  let at = word.length - 1;
  // Scripts without gaps between words: the label is what the word ends with.
  if (word.charCodeAt(at) >= 0x3040) {
    for (at = 0; at < word.length; at++) if (LABELS.has(word.slice(at))) return at;
    return 0;
  }
  while (at > 0 && !(isUpper(word.charCodeAt(at)) && !isUpper(word.charCodeAt(at - 1)))) at--;
  return at;
}

/**
 * The label that a word is or ends with, and where that begins in it: that of `errorCode` and
 * `statuscode` is `code`.
 */
export function findLabel(
  word: string,
): { readonly kind: LabelKind; readonly at: number } | undefined {
  const part = lastPart(word);
  const lower = word.slice(part).toLowerCase();
  const kind = LABELS.get(lower);
  if (kind) return { kind, at: part };
  const whole = part > 0 ? LABELS.get(word.toLowerCase()) : undefined;
  if (whole) return { kind: whole, at: 0 };
  const length = lower.endsWith('code') ? 4 : lower.endsWith('codes') ? 5 : 0;
  return length > 0 ? { kind: 'code', at: word.length - length } : undefined;
}

/** Words between which and "code" nothing else is meant than a status code. */
const OF_STATUS = words(`
  status error err errors warning warnings warn response resp res result return returned returns
  api capillary message msg failure fault exception reason body data e ex this the a an with and
  or but got get gets has had have of is was for from by no to unknown same following below above
  what does mean means why codes these those received giving gives gave throws threw internal
  custom app application backend business info debug trace fatal severe fehler fout erreur
`);

/** Nouns that make it another code, or their number no code at all. */
const OF_ANOTHER = words(`
  access activation airport area auth authorization bank bar barcode bill branch campaign card
  category char character city class color colour commodity country coupon coupons currency
  customer delivery dial discount district dress entity exit ext extension field gift group hs hsn
  icon ifsc industry invite item job key keyboard lang language line location login machine mcc
  member mobile morse number op order org otp outlet passcode payment phone pin plu postal product
  program promo promotion property qr redemption reference referral region reset role routing sap
  secret security series shipment shop short sign signal site size sku slot sort source state std
  store subscription task tax template terminal territory ticket till time tracking uom user
  validation vendor verification version voucher warehouse zip zone
`);

/** Further nouns whose number is theirs. */
const NUMBERED = words(`
  account age amount attempt balance batch build bytes case channel chapter commit count
  counter day days duration error-count figure file floor height house id ids index invoice issue
  items length level limit max merchant min minute model month node offset page pages partition
  part pid plus point points port pos position pr price process qty quantity rank rate record
  records release request room row rows score seat section serial session shard size step store
  street sum table temperature thread tid times timeout took total transaction transactions
  txn unit value volume wave weight width worker year
`);

/** Whether a word makes the number behind it that of another thing: `order 1101`, `port 8015`. */
export function isNumbered(word: string): boolean {
  const lower = word.toLowerCase();
  return OF_ANOTHER.has(lower) || NUMBERED.has(lower);
}

/** The last word of a text, the gap behind it, and the marks behind that. */
function lastWord(text: string): { word: string; gap: string; marks: string } {
  let marks = text.length;
  while (marks > 0 && /["'`\\([{]/.test(text.charAt(marks - 1))) marks--;
  let gap = marks;
  while (gap > 0 && /[_\s.-]/.test(text.charAt(gap - 1))) gap--;
  let word = gap;
  while (word > 0 && /[\p{L}\p{N}_]/u.test(text.charAt(word - 1))) word--;
  return { word: text.slice(word, gap), gap: text.slice(gap, marks), marks: text.slice(marks) };
}

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
  const { word, gap, marks } = lastWord(before);
  if (word === '' || /[\r\n]|\s-/.test(gap)) return 'status';
  if (/^\d+$/.test(word)) return gap === '' ? 'another' : 'status';
  const all = wordsOf(word);
  const last = all.at(-1) ?? '';
  if (OF_ANOTHER.has(last)) return 'another';
  if (OF_STATUS.has(last)) return 'status';
  // The class of an object: `ErrorDetail(code=8015)`, but not `Brand(code=8015)`.
  const isClass = gap === '' && /[([{]/.test(marks);
  if (isClass && all.some((one) => STATUS_CLASS.test(one))) return 'status';
  return gap === '' || /[_.-]/.test(gap) ? 'another' : 'unknown';
}
