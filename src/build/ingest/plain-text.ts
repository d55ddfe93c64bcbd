/** What a cell says when its markup is gone: its lines, none blank. */
export interface CleanCell {
  readonly lines: readonly string[];
  /** Whether the markup of the cell was broken. */
  readonly damaged: boolean;
}

/** Takes the text of a cell as written, with its line ends; never throws. */
export type Clean = (raw: string) => CleanCell;

/**
 * Zero-width characters and marks of direction say nothing and are in no way visible. What joins
 * letters or emoji does, but not at the end of a word.
 */
const INVISIBLE =
  /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|[\u200C\u200D](?![^\s\u200C\u200D])/g;

/** Collapses the white space of each line and drops blank lines. */
export function collapseLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Cleans a cell of a text that has no markup. */
export const cleanPlainText: Clean = (raw) => ({
  lines: collapseLines(raw),
  damaged: false,
});
