/** Where a document cannot be read, and why. The only error that parsers throw. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly document: string;
  /** Line of the source document, from 1. */
  readonly line: number;
  readonly text: string;

  constructor(place: { document: string; line: number; text: string }, problem: string) {
    super(
      `${place.document}, line ${place.line}: ${problem} The line says "${shorten(place.text)}".`,
    );
    this.document = place.document;
    this.line = place.line;
    this.text = place.text;
  }
}

const shorten = (text: string): string => {
  const trimmed = text.trim().replace(/\p{Cc}+/gu, ' ');
  return trimmed.length > 160 ? `${trimmed.slice(0, 159)}…` : trimmed;
};
