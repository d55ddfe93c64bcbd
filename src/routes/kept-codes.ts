import { useEffect } from 'react';
import { createStore, useStore } from '../ui/create-store.ts';

/** Codes that are kept on the device; the last one pinned or opened comes first. */
type KeptCodes = Readonly<Record<'pinned' | 'recent', readonly number[]>>;

const KEY = 'codes';
const MOST_PINNED = 8;
/** One more than is listed, which leaves out the code that is open. */
const MOST_RECENT = 6;
const NONE: KeptCodes = { pinned: [], recent: [] };

const codesIn = (list: unknown, most: number): readonly number[] =>
  Array.isArray(list) ? [...new Set(list.filter(Number.isSafeInteger))].slice(0, most) : [];

/** What was stored, as far as it is what this build stores. Storage can be forbidden. */
export function parseKept(stored: () => string | null): KeptCodes {
  try {
    const { pinned, recent } = Object(JSON.parse(stored() ?? '{}'));
    return { pinned: codesIn(pinned, MOST_PINNED), recent: codesIn(recent, MOST_RECENT) };
  } catch {
    return NONE;
  }
}

const read = () => parseKept(() => localStorage.getItem(KEY));

export const keptCodes = createStore(read());

/** Other tabs may have stored something since. Without storage nothing is kept. */
function change(next: (kept: KeptCodes) => KeptCodes): void {
  const text = JSON.stringify(next(read()));
  try {
    localStorage.setItem(KEY, text);
    keptCodes.set(read());
  } catch {
    // Full, or forbidden.
  }
}

const togglePin = (code: number): void =>
  change(({ pinned, recent }) => ({
    pinned: pinned.includes(code) ? pinned.filter((one) => one !== code) : [code, ...pinned],
    recent,
  }));

export const forgetCodes = (): void => change(() => NONE);

/** Notes that a code was opened, if there is one; whether it is pinned, and what changes that. */
export function useKeptCode(code: number | undefined) {
  const get = () => code !== undefined && keptCodes.get().pinned.includes(code);
  const isPinned = useStore({ get, subscribe: keptCodes.subscribe }, () => false);
  useEffect(() => {
    if (code !== undefined) change(({ pinned, recent }) => ({ pinned, recent: [code, ...recent] }));
  }, [code]);
  return { isPinned, onPin: () => code !== undefined && togglePin(code) };
}
