import { readFileSync } from 'node:fs';
import { UsageError } from './import-arguments.ts';

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`The file cannot be read: ${(error as Error).message}.`);
  }
}

/**
 * Reads the file of an original; undefined when it is not UTF-8 text: one with zeros in it is
 * UTF-16, or no text at all. Throws a UsageError when there is no such file.
 */
export function readOriginalFile(file: string): string | undefined {
  const bytes = readBytes(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
