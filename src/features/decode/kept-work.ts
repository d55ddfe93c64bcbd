import type { Decoded } from '../../domain/decode/decoded.ts';

/** What was pasted, and once it is decoded, what it means. */
export interface KeptWork {
  readonly text: string;
  readonly decoded?: Decoded;
  /** Name of the file that the text comes from. */
  readonly fileName?: string | undefined;
  /** What of a file was not opened. */
  readonly unopened?: string | undefined;
}

/**
 * Kept while the reader looks at a code and comes back, so that all is there at once and in its
 * place. In memory only: it goes into no storage, no address and no request, and a reload
 * forgets it.
 */
let kept: KeptWork = { text: '' };

export const readKept = (): KeptWork => kept;

export function keep(work: KeptWork): void {
  kept = work;
}
