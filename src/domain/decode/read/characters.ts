/** White space, as pasted text has it: with control characters, BOM, hard and zero-width spaces. */
export function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x2060 ||
    code === 0x3000
  );
}

/** A line ends with either; the end of the text counts as one. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || Number.isNaN(code);
}

/**
 * Closing quotation marks by the opening one; typographic marks come from chats and documents.
 * Each opening mark is a closing one too, so that looking for the end of a string that has none
 * stops at the next string.
 */
const CLOSING: ReadonlyMap<number, string> = new Map(
  (
    [
      ['"', '"'],
      ["'", "'"],
      ['`', '`'],
      ['“', '”“'],
      ['”', '”“'],
      ['‘', '’‘'],
      ['’', '’‘'],
    ] as const
  ).map(([opening, closing]) => [opening.charCodeAt(0), closing]),
);

/** The marks that close a string opened by this character; undefined if it opens none. */
export function findClosing(code: number): string | undefined {
  return CLOSING.get(code);
}
