const OPENER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether a text opens a bracket of the kind that a mark closes, and leaves it open. */
function leavesOpen(text: string, mark: string): boolean {
  const opener = OPENER[mark];
  return opener !== undefined && text.split(opener).length > text.split(mark).length;
}

/** A text without the marks that close what it does not open, and without commas at its end. */
export function withoutClosingMarks(text: string): string {
  let end = text.trimEnd().length;
  while (end > 0 && '"\'`)]},;'.includes(text.charAt(end - 1))) {
    if (leavesOpen(text.slice(0, end - 1), text.charAt(end - 1))) break;
    end--;
  }
  return text.slice(0, end).trimEnd();
}

/** Where a text ends that was ended at a closing mark, which may be one of its own. */
export function endBehindOwnMark(text: string, start: number, end: number): number {
  return leavesOpen(text.slice(start, end), text.charAt(end)) ? end + 1 : end;
}
