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
 * Reads the file of an original; undefined when it is not UTF-8 text. Throws a UsageError when
 * there is no such file.
 */
export function readOriginalFile(file: string): string | undefined {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
