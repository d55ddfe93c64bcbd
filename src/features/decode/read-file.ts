/** The text of a file, as far as it is read, and what of it was not opened at all. */
interface FileText {
  readonly text: string;
  /** A sentence; undefined when all was opened. */
  readonly unopened?: string;
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** A character of UTF-8 takes so many bytes at the most, and never less than one. */
const MOST_BYTES = 4;

/** Reads a file of any size without taking more memory than a text of `mostCharacters` may. */
export async function readFile(file: File, mostCharacters: number): Promise<FileText> {
  const most = mostCharacters * MOST_BYTES;
  const text = await file.slice(0, most).text();
  if (file.size <= most) return { text };
  return {
    text,
    unopened: `Of the file, the last ${megabytes(file.size - most)} of ${megabytes(file.size)} were not opened.`,
  };
}
