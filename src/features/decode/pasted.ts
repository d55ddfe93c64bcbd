import type { Decoded } from '../../domain/decode/create-decoder.ts';
import { createStore } from '../../ui/create-store.ts';

/** How far the work on a text has come, or how it ended. */
export type Work =
  | { readonly status: 'working'; readonly share: number }
  | { readonly status: 'cancelled' | 'failed' | 'unavailable' }
  | { readonly status: 'done'; readonly decoded: Decoded };

/** What is to be decoded, and what has become of it. */
export interface Pasted {
  readonly text: string;
  /** Whether it is still being typed; otherwise it is complete, as after pasting. */
  readonly isTyped?: boolean;
  readonly fileName?: string;
  /** What was there before it was cleared. */
  readonly cleared?: string;
  /** What of a file was not opened. */
  readonly unopened?: string | undefined;
  /** Name of the file that could not be read in its place. */
  readonly unread?: string;
  /** Undefined until it begins. */
  readonly work?: Work | undefined;
}

/**
 * Kept while the reader looks at a code and comes back, so that all is there at once and in its
 * place. In memory only: it goes into no storage, no address and no request, and a reload
 * forgets it.
 */
export const pasted = createStore<Pasted>({ text: '' });
