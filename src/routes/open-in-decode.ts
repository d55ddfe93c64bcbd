import { links } from '../domain/links.ts';
import { keep } from '../features/decode/kept-work.ts';
import { createStore, useStore } from '../ui/create-store.ts';
import { currentLocation, navigate } from './navigation.ts';
import { kindOf } from './site-location.ts';

/** How many texts were handed to Decode, which begins anew with each. */
const handed = createStore(0);

export const useHanded = (): number => useStore(handed);

/** Has Decode read a text, which gets into no address. */
export function handToDecode(text: string): void {
  keep({ text });
  handed.set(handed.get() + 1);
}

/** The same, and goes there. */
export function openInDecode(text: string): void {
  handToDecode(text);
  if (kindOf(currentLocation()) !== 'decode') navigate(links.decode());
}
