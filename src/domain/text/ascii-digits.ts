/** Maps a digit of any script to ASCII: Unicode has the ten digits of a script in a row. */
function asciiDigit(digit: string): string {
  let value = 0;
  for (let code = digit.codePointAt(0) as number; value < 10; value++) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return String(value % 10);
  }
  // Scripts whose digits directly follow those of another script.
  return String(((digit.codePointAt(0) as number) - 0x1d7ce) % 10);
}

/** A text with all digits, of any script, as ASCII. */
export const withAsciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => (digit < '\x80' ? digit : asciiDigit(digit)));
