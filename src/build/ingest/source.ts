import type { CatalogConfig } from '../catalog.config.ts';
import { DocumentError } from './document-error.ts';

/** What a parser must know beside the text it reads. */
export interface Context {
  /** Id of the document, for messages. */
  readonly document: string;
  /** Id of the resource of tables under no heading that names one. */
  readonly resource?: string | undefined;
  /** Id of the category of tables for which the document names none. */
  readonly category?: string | undefined;
  readonly config: Pick<CatalogConfig, 'resources' | 'categories'>;
}

/** A piece of text with the line of the source document it stands on, from 1. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
}

/** Takes a text of any line endings, with or without a byte order mark; gives its lines. */
export function splitLines(text: string): readonly SourceLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ text: line, line: index + 1 }));
}

export const isBlank = (line: SourceLine | undefined): boolean => !line || line.text.trim() === '';

/** Throws the DocumentError for a line that cannot be placed. */
export function refuse(context: Context, at: SourceLine, problem: string): never {
  throw new DocumentError({ document: context.document, line: at.line, text: at.text }, problem);
}
