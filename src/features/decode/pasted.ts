import type { Decoded } from '../../domain/decode/create-decoder.ts';
import { createStore } from '../../ui/create-store.ts';

/** Progress or outcome of decoding. */
export type Work =
  | { readonly status: 'working'; readonly share: number }
  | { readonly status: 'cancelled' | 'failed' | 'unavailable' }
  | { readonly status: 'done'; readonly decoded: Decoded };

/** The text to decode and the state of decoding it. */
export interface Pasted {
  readonly text: string;
  /** Whether it is still being typed; a pasted text is complete. */
  readonly isTyped?: boolean;
  readonly fileName?: string;
  /** The text before it was cleared. */
  readonly cleared?: string;
  /** Says how much of a file was not read. */
  readonly unopened?: string | undefined;
  /** Name of the file that could not be read and left the text as it was. */
  readonly unread?: string;
  /** Undefined until decoding begins. */
  readonly work?: Work | undefined;
}

/**
 * Kept while the reader visits a code page, so that coming back restores everything at once. In
 * memory only: never stored, sent or put into the URL, and gone after a reload.
 */
export const pasted = createStore<Pasted>({ text: '' });
