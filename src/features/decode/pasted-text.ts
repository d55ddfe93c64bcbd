/**
 * What was pasted, kept while the reader looks at a code and comes back. In memory only: it
 * goes into no storage, no address and no request, and a reload forgets it.
 */
let pasted = '';

export const readPasted = (): string => pasted;

export function keepPasted(text: string): void {
  pasted = text;
}
