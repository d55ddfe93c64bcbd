/** The digit of any script as one of ASCII: Unicode has the ten of a script in a row. */
function asciiDigit(digit: string): string {
  let value = 0;
  for (let code = digit.codePointAt(0) as number; value < 10; value++) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return String(value % 10);
  }
  // Scripts whose digits follow those of another one.
  return String(((digit.codePointAt(0) as number) - 0x1d7ce) % 10);
}

/** A text with the digits of all scripts as those of ASCII. */
export const withAsciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => (digit < '\x80' ? digit : asciiDigit(digit)));
