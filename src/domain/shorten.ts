/** The first `longest` UTF-16 units of a text, and that there were more. Never throws. */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
